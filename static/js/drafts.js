// Keeps what is typed into a long form on the server, so that a crash, a lost connection or the end of the session
// loses nothing. Nothing is kept in the browser's storage. Without this script a form is kept when it is sent.
//
//   <input data-draft data-draft-address data-draft-prefix>  the key of the form's draft; with a prefix, of the boxes
//                                                            whose names begin with it
//   <p data-draft-said role="status">                        where "Kept 14:02" is said, or why it is not kept

import { freshToken, look } from './session.js'

const PAUSE = 1000 // milliseconds after the last key
const LONGEST = 2000 // after the first key that is not kept yet
const AGAIN = 5000 // until a lost connection is tried again
const LOST = 'Not kept: there is no connection. Your words stay here and are kept when it is back.'
const AWAY = 'Not kept: the site does not answer as it should. Copy your words before you leave.'
const NEVER = ['file', 'password', 'submit', 'button', 'image', 'reset']

const followed = new WeakSet()
let serial = 0

export function keepDrafts (scope) {
  scope.querySelectorAll('[data-draft]').forEach(key => {
    if (followed.has(key) || !key.form) return
    followed.add(key)
    follow(key)
  })
}

function follow (key) {
  const form = key.form
  const prefix = key.dataset.draftPrefix ? `${key.dataset.draftPrefix}-` : ''
  const place = key.closest('[data-live]') || form
  const said = place.querySelector('[data-draft-said]')
  let kept = words().toString()
  let timer = null
  let since = 0
  let sending = false
  let stopped = false

  function words () {
    const told = new URLSearchParams()
    for (const box of form.elements) {
      if (!box.name || box.disabled || NEVER.includes(box.type) || !box.name.startsWith(prefix)) continue
      if (['draft_key', 'csrfmiddlewaretoken'].includes(box.name)) continue
      if ((box.type === 'checkbox' || box.type === 'radio') && !box.checked) continue
      if (box.tagName === 'SELECT') [...box.selectedOptions].forEach(option => told.append(box.name, option.value))
      else told.append(box.name, box.value)
    }
    return told
  }

  const isHere = () => key.isConnected
  const isTyped = () => isHere() && !stopped && words().toString() !== kept

  function content () {
    const told = words()
    told.set('csrfmiddlewaretoken', form.elements.csrfmiddlewaretoken.value)
    told.set('draft_key', key.value)
    told.set('draft_serial', ++serial)
    return told
  }

  function later (pause) {
    clearTimeout(timer)
    timer = setTimeout(keep, pause)
  }

  function typed () {
    if (!isHere()) return
    const now = Date.now()
    since = since || now
    later(Math.max(0, Math.min(PAUSE, since + LONGEST - now)))
  }

  async function keep () {
    if (sending || !isTyped()) return
    sending = true
    since = 0
    const sent = words().toString()
    const isKept = await send()
    if (isKept) kept = sent
    sending = false
    if (isTyped()) later(isKept ? PAUSE : AGAIN)
  }

  async function send (isSecondTry = false) {
    let answer
    try {
      answer = await fetch(key.dataset.draftAddress, { method: 'POST', body: content(), redirect: 'manual' })
    } catch {
      say(LOST)
      return false
    }
    const isTold = (answer.headers.get('content-type') || '').includes('json')
    if (answer.status === 403 && !isTold && !isSecondTry && await freshToken()) return send(true)
    const told = isTold ? await answer.json() : { said: AWAY }
    say(told.said)
    if (told.is_signed_out) look()
    stopped = isTold && [400, 403, 409].includes(answer.status)
    return answer.ok && isTold
  }

  // What cannot wait for an answer: the page is left, or sent.
  function keepAtOnce () {
    if (!isTyped()) return
    clearTimeout(timer)
    const sent = words().toString()
    if (navigator.sendBeacon(key.dataset.draftAddress, content())) kept = sent
  }

  function say (sentence) {
    if (said && said.textContent !== sentence) said.textContent = sentence
  }

  const isMine = event => event.target.form === form && event.target.name.startsWith(prefix)
  form.addEventListener('input', event => { if (isMine(event)) typed() })
  form.addEventListener('change', event => { if (isMine(event)) typed() })
  form.addEventListener('submit', keepAtOnce)
  window.addEventListener('pagehide', keepAtOnce)
  window.addEventListener('online', () => { if (isTyped()) later(0) })
}
