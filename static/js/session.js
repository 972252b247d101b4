// Warns well before the person is signed out, and closes the page once they are. The server alone says how long is
// left, and asking it does not make it longer, so a page that lies open never keeps anybody signed in. Windows tell
// each other of it; nothing is kept in the browser's storage.

const told = document.querySelector('[data-session]')
const warning = document.querySelector('[data-session-warning]')
const over = document.querySelector('[data-session-over]')
const windows = told && 'BroadcastChannel' in window ? new BroadcastChannel('session') : null
const LATEST = 30_000 // milliseconds until the server is asked again where it did not answer
const title = document.title
let timer = null
let endsAt = 0
let closed = null

async function ask (method = 'GET') {
  const body = method === 'POST'
    ? new URLSearchParams({ csrfmiddlewaretoken: document.querySelector('[name=csrfmiddlewaretoken]').value })
    : undefined
  const answer = await fetch(told.dataset.session, { method, body, redirect: 'error' })
  if (!answer.ok) throw new Error('no answer')
  return answer.json()
}

// Asks how long is left, and shows what follows from it.
export async function look () {
  if (!told) return
  let state
  try {
    state = await ask()
  } catch {
    if (Date.now() >= endsAt) close()
    return wake(LATEST)
  }
  follow(state)
}

// Gives every form of the page the token that counts now. Returns whether the same person is signed in.
export async function freshToken () {
  try {
    const state = await ask()
    if (state.person !== told.dataset.person) return false
    renew(state)
    return true
  } catch {
    return false
  }
}

function renew (state) {
  document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach(box => { box.value = state.token })
}

function follow (state) {
  if (!state.seconds || state.person !== told.dataset.person) return close()
  if (closed) open(state)
  count(state.seconds)
}

function count (seconds) {
  const before = Number(told.dataset.warn)
  endsAt = Date.now() + seconds * 1000
  if (seconds > before) {
    if (warning.open) warning.close()
    return wake((seconds - before) * 1000)
  }
  warn()
  wake(Math.min(LATEST, seconds * 1000 + 500))
}

function wake (milliseconds) {
  clearTimeout(timer)
  timer = setTimeout(look, milliseconds)
}

function warn () {
  const time = new Date(endsAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  warning.querySelector('[data-session-time]').textContent = time
  if (warning.open) return
  warning.showModal()
  warning.querySelector('#session-heading').focus()
}

async function stay () {
  const fault = warning.querySelector('[data-session-fault]')
  fault.textContent = ''
  try {
    follow(await ask('POST'))
    windows?.postMessage('longer')
  } catch {
    fault.textContent = 'The site does not answer. Try again when you have a connection.'
  }
}

// Takes everything off the page, and holds it until the same person is back.
function close () {
  if (warning.open) warning.close()
  wake(LATEST)
  if (closed) return
  closed = [...document.body.childNodes]
  document.body.replaceChildren(over.content.cloneNode(true))
  const here = encodeURIComponent(location.pathname + location.search)
  document.querySelector('[data-session-again]').href += `?next=${here}`
  document.title = 'You are signed out'
  document.querySelector('h1').focus()
}

function open (state) {
  document.body.replaceChildren(...closed)
  document.title = title
  closed = null
  renew(state)
  window.dispatchEvent(new Event('online')) // what was not kept is kept now
}

if (told) {
  count(Number(told.dataset.seconds))
  warning.querySelector('[data-session-stay]').addEventListener('click', stay)
  warning.addEventListener('cancel', event => { event.preventDefault(); stay() })
  windows?.addEventListener('message', look)
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look() })
  window.addEventListener('pageshow', event => { if (event.persisted) look() })
}
