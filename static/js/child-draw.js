// Drawing beside a part of the star, by finger, pen or mouse. Each drawing is sent as a PNG a little after the
// last stroke; child.js keeps it in memory while there is no signal. Without this script a picture can be chosen.

const PAUSE = 2500 // milliseconds after the last stroke
const WIDTH = 8
const RUBBER = 40

document.querySelectorAll('form[data-picture]').forEach(form => start(form, form.querySelector('[data-draw]')))

function start (form, box) {
  const canvas = box.querySelector('canvas')
  const paper = canvas.getContext('2d')
  const kept = form.querySelector('img')
  const file = form.elements.picture
  let pen = '#0b0c0c'
  let last = null
  let timer = null
  let isDrawn = false

  box.hidden = false
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.lineCap = paper.lineJoin = 'round'
  if (kept) {
    kept.hidden = true
    if (kept.complete && kept.naturalWidth) show(kept)
    else kept.addEventListener('load', () => show(kept))
  }

  function show (picture) {
    const wide = picture.naturalWidth || picture.width
    const high = picture.naturalHeight || picture.height
    const share = Math.min(canvas.width / wide, canvas.height / high)
    paper.drawImage(picture, 0, 0, wide * share, high * share)
  }

  function spot (event) {
    const place = canvas.getBoundingClientRect()
    return {
      x: (event.clientX - place.left) * canvas.width / place.width,
      y: (event.clientY - place.top) * canvas.height / place.height
    }
  }

  function line (from, to) {
    paper.strokeStyle = pen
    paper.lineWidth = pen === '#ffffff' ? RUBBER : WIDTH
    paper.beginPath()
    paper.moveTo(from.x, from.y)
    paper.lineTo(to.x, to.y)
    paper.stroke()
  }

  function send () {
    clearTimeout(timer)
    canvas.toBlob(picture => give(picture), 'image/png')
  }

  function give (picture, done = () => {}) {
    form.dispatchEvent(new CustomEvent('child:picture', { bubbles: true, detail: { form, picture, done } }))
  }

  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId)
    last = spot(event)
    isDrawn = true
    line(last, last)
    event.preventDefault()
  })
  canvas.addEventListener('pointermove', event => {
    if (!last) return
    const to = spot(event)
    line(last, to)
    last = to
  })
  const lift = () => {
    if (!last) return
    last = null
    clearTimeout(timer)
    timer = setTimeout(send, PAUSE)
  }
  canvas.addEventListener('pointerup', lift)
  canvas.addEventListener('pointercancel', lift)

  box.querySelectorAll('[data-pen]').forEach(button => button.addEventListener('click', () => {
    pen = button.dataset.pen
    box.querySelectorAll('[data-pen]').forEach(other => other.setAttribute('aria-pressed', String(other === button)))
  }))

  form.addEventListener('submit', event => {
    event.preventDefault()
    const chosen = file.files[0]
    if (!chosen) return isDrawn && send() // an empty sheet is no drawing
    give(chosen, isKept => {
      if (!isKept) return
      file.value = ''
      createImageBitmap(chosen).then(show).catch(() => {})
    })
  })
}
