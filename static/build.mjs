// Compiles the style sheets and copies what the packages provide into static/build. Run by `npm run build`.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(here)
const build = join(here, 'build')
const packages = join(root, 'node_modules')
const images = join(packages, '@ministryofjustice/frontend/moj/assets/images')

// Deprecated in GOV.UK Frontend and still called by the MoJ package; ours to ignore until it moves on.
const knownWarning = 'govuk-text-colour'

function compile (name) {
  const { css } = sass.compile(join(here, 'scss', `${name}.scss`), {
    loadPaths: [root, packages],
    style: 'compressed',
    quietDeps: true,
    logger: {
      warn (message) {
        if (!message.includes(knownWarning)) console.warn(message)
      }
    }
  })
  if (/url\(["']?data:/.test(css)) {
    throw new Error(`${name}.css has a data: address, which the Content-Security-Policy refuses.`)
  }
  writeFileSync(join(build, `${name}.css`), css)
  return css
}

function copyImages (css) {
  for (const [, name] of css.matchAll(/\/static\/build\/assets\/images\/([\w.-]+)/g)) {
    cpSync(join(images, name), join(build, 'assets/images', name))
  }
}

function copyScript (source, name) {
  const code = readFileSync(join(packages, source), 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '')
  writeFileSync(join(build, name), code)
}

rmSync(build, { recursive: true, force: true })
mkdirSync(join(build, 'assets/images'), { recursive: true })
for (const name of ['app', 'admin', 'error']) copyImages(compile(name))
copyScript('govuk-frontend/dist/govuk/govuk-frontend.min.js', 'govuk-frontend.js')
copyScript('@ministryofjustice/frontend/moj/moj-frontend.min.js', 'moj-frontend.js')
console.log('The style sheets and scripts are in static/build.')
