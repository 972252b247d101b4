// On a small screen the filters of a list start folded, so that what was found comes first.

const wide = window.matchMedia('(min-width: 48.0625em)')

export function foldFilters (scope) {
  for (const fold of scope.querySelectorAll('[data-fold-when-small]')) {
    fold.open = wide.matches || fold.hasAttribute('data-keep-open')
  }
}
