// Says that scripts run, before the page is painted, so that nothing jumps. Loaded by the first line of the body.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
