// “Read it to me”: the browser’s own voice. The buttons stay away where the browser has none.

if ('speechSynthesis' in window && 'SpeechSynthesisUtterance' in window) {
  document.querySelectorAll('[data-say]').forEach(button => {
    button.hidden = false
    button.addEventListener('click', () => {
      const words = new SpeechSynthesisUtterance(button.dataset.say)
      words.lang = 'en-GB'
      words.rate = 0.9
      speechSynthesis.cancel()
      speechSynthesis.speak(words)
    })
  })
}
