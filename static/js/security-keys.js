// Asks the browser for a security key and puts its answer into the form. Each form says what it needs:
//   data-security-key="create"   add a key;  "get"  show one;  "passkey"  sign in with one alone
//   data-security-key-options    id of the JSON that the server wrote for the browser

function bytesOf (text) {
  const padded = text.replace(/-/g, '+').replace(/_/g, '/')
  return Uint8Array.from(atob(padded), letter => letter.charCodeAt(0))
}

function textOf (buffer) {
  const letters = Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join('')
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function withBytes (keys) {
  return (keys || []).map(key => ({ ...key, id: bytesOf(key.id) }))
}

async function create (publicKey, alone) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      user: { ...publicKey.user, id: bytesOf(publicKey.user.id) },
      excludeCredentials: withBytes(publicKey.excludeCredentials),
      authenticatorSelection: {
        ...publicKey.authenticatorSelection,
        residentKey: alone ? 'required' : 'discouraged',
        requireResidentKey: alone,
        userVerification: alone ? 'required' : publicKey.authenticatorSelection.userVerification
      }
    }
  })
  return answer(credential, ['clientDataJSON', 'attestationObject'])
}

async function get (publicKey) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytesOf(publicKey.challenge),
      allowCredentials: withBytes(publicKey.allowCredentials)
    }
  })
  return answer(credential, ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'])
}

function answer (credential, parts) {
  const response = {}
  for (const part of parts) {
    if (credential.response[part]) response[part] = textOf(credential.response[part])
  }
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response
  }
}

async function options (form) {
  if (form.dataset.securityKey === 'passkey') {
    const reply = await fetch(form.action, { headers: { Accept: 'application/json' } })
    if (!reply.ok) throw new Error('The server gave no question for the key.')
    return (await reply.json()).request_options.publicKey
  }
  const written = JSON.parse(document.getElementById(form.dataset.securityKeyOptions).textContent)
  return (written.creation_options || written.request_options).publicKey
}

async function ask (form) {
  const question = await options(form)
  if (form.dataset.securityKey !== 'create') return get(question)
  const alone = form.querySelector('[name="passwordless"]')
  return create(question, Boolean(alone && alone.checked))
}

// A key belongs to a name, so a browser offers none where the address is a number such as 127.0.0.1.
const usable = window.PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname)

for (const form of document.querySelectorAll('[data-security-key]')) {
  if (!usable) continue
  const absent = form.querySelector('[data-security-key-absent]')
  if (absent) absent.hidden = true
  const problem = form.querySelector('[data-security-key-problem]')
  form.querySelector('[data-security-key-button]').hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    problem.hidden = true
    try {
      form.elements.credential.value = JSON.stringify(await ask(form))
      form.submit()
    } catch {
      problem.hidden = false
    }
  })
}
