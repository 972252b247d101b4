// Saves each part of a running meeting without leaving the page, and every part that was typed into before the record
// is finished. Words that cannot be sent stay in their box and are sent when the connection is back; nothing is kept in
// the browser's storage. Without it the page is one form, and each of its buttons sends all of it.

import { initAll } from '../build/govuk-frontend.js'

const NO_CONNECTION = 'Not saved: there is no connection. Your words stay here and are sent when it is back.'
const REFUSED = 'Not saved: you may be signed out, or somebody has finished the record. Copy your words before you leave.'
const record = document.getElementById('record')
const parts = [...record.querySelectorAll('[data-live]')]
const waiting = new Set()
let queue = Promise.resolve()
let leaving = false

const boxes = part => [...part.querySelectorAll('input:not([type=hidden]), select, textarea')]
const values = part => Object.fromEntries(boxes(part).map(box => [box.name, box.value]))
const opened = part => Object.fromEntries(boxes(part).map(box => [box.name, firstValue(box)]))

function firstValue (box) {
  if (box.tagName !== 'SELECT') return box.defaultValue
  return ([...box.options].find(option => option.defaultSelected) || box.options[0]).value
}

// Whether a part holds something that is not saved. A decision or an action begins with its words.
function isTyped (part) {
  const text = part.querySelector('[name$="-text"]')
  if (text && !text.value.trim()) return false
  return part.querySelector('[data-fresh] .govuk-error-message') !== null ||
    boxes(part).some(box => box.value !== firstValue(box))
}

function say (part, words, isWrong = false) {
  const state = part.querySelector('[data-state]')
  state.className = isWrong ? 'govuk-error-message' : 'govuk-body govuk-!-font-weight-bold'
  if (state.textContent !== words) state.textContent = words
}

// Draws a part as the answer brings it. What was typed since it was sent stays, and so does the place of the cursor.
function show (part, answer, sent) {
  const typed = values(part)
  const active = document.activeElement
  const held = part.contains(active) ? [active.id, active.selectionStart, active.selectionEnd] : null
  const fresh = part.querySelector('[data-fresh]')
  fresh.replaceChildren(...answer.querySelector(`#${part.id} [data-fresh]`).children)
  for (const box of boxes(part)) {
    if (box.name in typed && typed[box.name] !== sent[box.name]) box.value = typed[box.name]
  }
  initAll({ scope: fresh })
  if (held) takeFocus(part, held)
  document.title = answer.title
  document.querySelectorAll('main .govuk-notification-banner, main .govuk-error-summary').forEach(old => old.remove())
  const still = answer.getElementById('still-to-say')
  if (still) document.getElementById('still-to-say').replaceWith(still)
}

function takeFocus (part, [id, start, end]) {
  const wrong = part.querySelector('.govuk-input--error, .govuk-textarea--error, .govuk-select--error')
  const box = wrong || part.querySelector('[name$="-text"]') || document.getElementById(id)
  if (!box) return
  box.focus()
  if (box.id === id && typeof start === 'number' && box.setSelectionRange) box.setSelectionRange(start, end)
}

function content (part, point) {
  const data = new FormData()
  data.set('csrfmiddlewaretoken', record.elements.csrfmiddlewaretoken.value)
  if (point) data.set('point', point)
  else part.querySelectorAll('input:not([type=radio]), select, textarea, input:checked').forEach(box => data.append(box.name, box.value))
  return data
}

// Sends one part, or strikes out one of its points, and returns whether that was kept.
async function send (part, point) {
  const sent = point ? opened(part) : values(part)
  say(part, 'Saving')
  let response, text
  try {
    const address = `?act=${point ? 'strike' : part.dataset.live}`
    response = await fetch(address, { method: 'POST', body: content(part, point) })
    text = await response.text()
  } catch {
    if (!point) waiting.add(part)
    say(part, point ? 'Not struck out: there is no connection.' : NO_CONNECTION, true)
    return false
  }
  const answer = new DOMParser().parseFromString(text, 'text/html')
  waiting.delete(part)
  if (!response.ok || !answer.getElementById(part.id)) {
    say(part, REFUSED, true)
    return false
  }
  show(part, answer, sent)
  const isKept = !part.querySelector('[data-fresh] .govuk-error-message')
  say(part, isKept ? 'Saved' : 'Not saved. Look at the sentence beside the box.', !isKept)
  if (isKept && isTyped(part)) say(part, 'Not saved yet')
  return isKept
}

// One at a time, so that a part which is sent twice does not meet itself.
function inTurn (act) {
  queue = queue.then(act)
  return queue
}

async function finish (button) {
  const end = document.getElementById('part-finish')
  for (const part of parts.filter(isTyped)) {
    if (!await send(part)) {
      say(end, 'Not finished: a part of the page is not saved.', true)
      part.scrollIntoView()
      return
    }
  }
  leaving = true
  record.action = button.formAction
  record.submit()
}

record.addEventListener('submit', event => {
  event.preventDefault()
  const button = event.submitter
  const part = button.closest('[data-live]')
  inTurn(() => part ? send(part, button.name === 'point' ? button.value : '') : finish(button))
})

record.addEventListener('keydown', event => {
  const part = event.target.tagName === 'INPUT' && event.target.closest('[data-live]')
  if (!part || event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  inTurn(() => send(part))
})

record.addEventListener('input', event => {
  const part = event.target.closest('[data-live]')
  if (part && !waiting.has(part)) say(part, isTyped(part) ? 'Not saved yet' : '')
})

window.addEventListener('online', () => waiting.forEach(part => inTurn(() => send(part))))
window.addEventListener('pageshow', () => { leaving = false })
window.addEventListener('beforeunload', event => {
  if (!leaving && parts.some(isTyped)) event.preventDefault()
})
