// Starts the components of GOV.UK Frontend and the MoJ Pattern Library, and again in what htmx swaps in.

import { initAll as startGovuk } from '../build/govuk-frontend.js'
import { initAll as startMoj } from '../build/moj-frontend.js'
import { keepDrafts } from './drafts.js'
import { foldFilters } from './filters.js'
import './handed-over.js'
import './session.js'

function start (scope) {
  startGovuk({ scope })
  startMoj({ scope })
  foldFilters(scope)
  keepDrafts(scope)
}

start(document)
document.addEventListener('htmx:load', event => {
  if (event.detail.elt !== document.body) start(event.detail.elt)
})
