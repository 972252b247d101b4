// Saves a long form while it is typed, so that a lost connection or a closed lid loses nothing. The server keeps it;
// nothing is kept in the browser's storage. Without this script the form is saved by its buttons.
//
//   <form data-autosave>                 the form; it is sent to its own address with the header X-Autosave. "open"
//                                        where nobody has to be signed in
//   <input name="revision">              takes the revision that the server answers with, where there is one
//   <input name="opened">                takes the digests of what is saved, from which two versions are joined
//   <p data-autosave-said role="status"> where "Saved 14:02" is said, or why it is not saved

const PAUSE = 1000 // milliseconds after the last key
const AGAIN = 5000 // until a lost connection is tried again
const LOST = 'Not saved: there is no connection. Your words stay here and are saved when it is back.'
const AWAY = 'Not saved: you may be signed out. Copy your words, sign in in another tab, then press “Save”.'

const GONE = 'Not saved: this page is not known any more. Copy your words before you leave it.'

const form = document.querySelector('form[data-autosave]')
if (form) start(form, form.querySelector('[data-autosave-said]'))

function start (form, said) {
  const away = form.dataset.autosave === 'open' ? GONE : AWAY
  let saved = words()
  let timer = null
  let sending = null
  let leaving = false
  let stopped = false

  function words () {
    const values = new FormData(form)
    values.delete('revision')
    values.delete('opened')
    values.delete('csrfmiddlewaretoken')
    return new URLSearchParams(values).toString()
  }

  const isTyped = () => words() !== saved

  function later (pause) {
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  }

  async function save () {
    if (sending || stopped || !isTyped()) return
    const sent = words()
    sending = send(sent)
    await sending
    sending = null
    if (isTyped() && !stopped) later(said.dataset.lost ? AGAIN : PAUSE)
  }

  async function send (sent) {
    try {
      const answer = await fetch(form.action || location.href, {
        method: 'POST', body: new FormData(form), headers: { 'X-Autosave': 'yes' }, redirect: 'manual'
      })
      delete said.dataset.lost
      if (!(answer.headers.get('content-type') || '').includes('json')) return say(away)
      const told = await answer.json()
      say(told.said)
      if (answer.ok) {
        if (told.opened) {
          form.elements.revision.value = told.revision
          form.elements.opened.value = told.opened
        }
        saved = sent
      } else {
        stopped = answer.status === 409
      }
    } catch {
      said.dataset.lost = 'yes'
      say(LOST)
    }
  }

  function say (sentence) {
    if (said.textContent !== sentence) said.textContent = sentence
  }

  form.addEventListener('input', () => later(PAUSE))
  form.addEventListener('change', () => later(PAUSE))
  window.addEventListener('online', () => later(0))
  // A press of a button waits for what is being saved, so that it goes on from the newest revision.
  form.addEventListener('submit', event => {
    leaving = true
    clearTimeout(timer)
    if (!sending) return
    event.preventDefault()
    const button = event.submitter
    sending.then(() => form.requestSubmit(button))
  })
  window.addEventListener('pageshow', () => { leaving = false })
  window.addEventListener('beforeunload', event => {
    if (!leaving && isTyped()) event.preventDefault()
  })
}
