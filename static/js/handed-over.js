// When a Webstar is handed to a child in another tab of this browser, this tab is loaded again: the site then
// shows the star here too.

if ('BroadcastChannel' in window) {
  new BroadcastChannel('earlyhelp').addEventListener('message', event => {
    if (event.data === 'handed over') location.reload()
  })
}
