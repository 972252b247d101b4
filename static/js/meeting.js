// Saves each part of a running meeting without leaving the page. Words that cannot be sent stay in their box and
// are sent when the connection is back; nothing is kept in the browser's storage. Without it the forms work as forms.

const state = document.getElementById('live-state')
const waiting = new Set()

function say (words) {
  state.textContent = words
}

// The parts that the answer brings anew: the form's own, who is missing, and never one that somebody writes in.
function show (answer, form) {
  const part = form.closest('section')
  const fresh = answer.getElementById(part.id)
  if (!fresh) return false
  part.replaceWith(fresh)
  const finish = document.getElementById('part-finish')
  const freshFinish = answer.getElementById('part-finish')
  if (finish && freshFinish) finish.replaceWith(freshFinish)
  const box = fresh.querySelector('.govuk-input--error, .govuk-textarea--error, input[type=text]')
  if (box) box.focus()
  return !fresh.querySelector('.govuk-error-message')
}

async function send (form) {
  say('Saving')
  try {
    const response = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'follow' })
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok || !answer.getElementById('live-state')) {
      form.submit()
      return
    }
    waiting.delete(form)
    say(show(answer, form) ? 'Saved' : 'Not saved. Look at the sentence beside the box.')
  } catch {
    waiting.add(form)
    form.querySelectorAll('[data-prevent-double-click]').forEach(button => button.removeAttribute('disabled'))
    say('Not saved: there is no connection. Your words stay here and are sent when it is back.')
  }
}

document.addEventListener('submit', event => {
  if (!event.target.dataset.live) return
  event.preventDefault()
  send(event.target)
})

window.addEventListener('online', () => waiting.forEach(send))

window.addEventListener('beforeunload', event => {
  if (waiting.size) event.preventDefault()
})
