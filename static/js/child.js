// The star in a child's hands: one part at a time without leaving the page, and each answer saved by itself.
// What cannot be sent waits in this page's memory and goes when the signal is back; nothing is put into the
// browser's storage. Without this script every button and link works by loading a page.

const PAUSE = 1200 // milliseconds after the last key
const AGAIN = 3000 // until a lost connection is tried again
const LOST = 'No signal just now. Carry on: what you say is kept here and sent when it is back.'
const KEPT = 'Everything is saved.'
const AWAY = 'Please give the screen to your grown-up. What you said is still here.'

const root = document.querySelector('[data-child]')
if (root) start(root, root.querySelector('[data-said]'))

function start (root, said) {
  const waiting = new Map() // what is not saved yet: name of the thing to function that makes its form
  let isSending = false
  let isStopped = false
  let timer = null

  const section = place => root.querySelector(`[data-part="${place}"]`)
  const say = sentence => { if (said.textContent !== sentence) said.textContent = sentence }

  function show (place, isBack) {
    root.querySelectorAll('[data-part]').forEach(part => {
      part.classList.toggle('eh-child__part--away', part.dataset.part !== place)
    })
    root.querySelectorAll('.eh-child__step').forEach(link => {
      if (link.dataset.go === place) link.setAttribute('aria-current', 'step')
      else link.removeAttribute('aria-current')
    })
    if (!isBack) history.pushState({ place }, '', `?part=${place}`)
    window.scrollTo(0, 0)
    section(place).querySelector('h1').focus()
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }

  function wait (name, form, url, done) {
    waiting.set(name, { form, url, done })
    send()
  }

  async function send () {
    if (isSending || isStopped || !waiting.size) return
    clearTimeout(timer)
    isSending = true
    const [name, item] = waiting.entries().next().value
    const isSent = await sendOne(name, item)
    isSending = false
    if (!waiting.size) return isSent && say(KEPT)
    if (isSent) send()
    else if (!isStopped) timer = setTimeout(send, AGAIN)
  }

  async function sendOne (name, item) {
    const values = item.form()
    try {
      const answer = await fetch(item.url, {
        method: 'POST', body: values, headers: { 'X-Autosave': 'yes' }, redirect: 'manual'
      })
      if (answer.status >= 500) throw new Error('The server is not there.')
      if (!(answer.headers.get('content-type') || '').includes('json')) {
        isStopped = true
        say(AWAY)
        return false
      }
      const told = await answer.json()
      if (waiting.get(name) === item) waiting.delete(name)
      item.done(answer, told)
      if (told.said) say(told.said)
      return answer.ok
    } catch {
      say(LOST)
      return false
    }
  }

  function save (form) {
    const place = form.dataset.answer
    wait(`answer ${place}`, () => new FormData(form), form.action, (answer, told) => {
      if (told.mark) form.elements.mark.value = told.mark
      form.querySelector('[data-clash]').hidden = answer.status !== 409
    })
    const star = root.querySelector(`[data-step="${place}"]`)
    star.textContent = form.querySelector('input[type=radio]:checked') ? '★' : '☆'
  }

  function next (place, way) {
    const other = String(Number(place) + (way === 'back' ? -1 : 1))
    return way === 'stay' ? place : section(other) ? other : 'star'
  }

  root.querySelectorAll('form[data-answer]').forEach(form => {
    let typing = null
    form.addEventListener('change', () => { clearTimeout(typing); save(form) })
    form.addEventListener('input', event => {
      if (event.target.name !== 'words') return
      clearTimeout(typing)
      typing = setTimeout(() => save(form), PAUSE)
    })
    form.addEventListener('submit', event => {
      event.preventDefault()
      clearTimeout(typing)
      save(form)
      show(next(form.dataset.answer, event.submitter ? event.submitter.value : 'next'))
    })
  })

  // A picture of the canvas or of a file: { form, picture, done }
  root.addEventListener('child:picture', event => {
    const { form, picture, done } = event.detail
    const own = 'randomUUID' in crypto ? crypto.randomUUID() : form.elements.submission.value
    wait(`picture ${form.dataset.picture}`, () => {
      const values = new FormData(form)
      values.set('picture', picture, 'drawing.png')
      values.set('submission', own) // a newer picture is never taken for one that was sent before
      return values
    }, form.action, (answer, told) => {
      if (told.submission) form.elements.submission.value = told.submission
      done(answer.ok)
    })
  })

  root.addEventListener('click', event => {
    const link = event.target.closest('[data-go]')
    if (!link) return
    event.preventDefault()
    show(link.dataset.go)
  })
  history.replaceState({ place: root.dataset.at }, '')
  window.addEventListener('popstate', event => { if (event.state) show(event.state.place, true) })
  window.addEventListener('online', send)
  window.addEventListener('offline', () => say(LOST))
  window.addEventListener('beforeunload', event => { if (waiting.size) event.preventDefault() })

  // The other tabs of this browser load again, and then show this star too.
  if ('BroadcastChannel' in window) new BroadcastChannel('earlyhelp').postMessage('handed over')

  const full = document.querySelector('[data-full]')
  if (document.fullscreenEnabled) {
    full.hidden = false
    full.addEventListener('click', () => document.documentElement.requestFullscreen())
  }
}
