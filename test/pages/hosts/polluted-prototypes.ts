/** What scripts of old sites do to the language and the page before ours runs. */
export const pollutions: Readonly<Record<string, string>> = {
  'every object has an enumerable method': 'Object.prototype.extend = function () {}',
  'every array has enumerable methods':
    'Array.prototype.each = function (f) { for (var i = 0; i < this.length; i++) f(this[i]) }; Array.prototype.last = function () { return this[this.length - 1] }',
  'every function has an enumerable method': 'Function.prototype.defer = function () {}',
  'every string has enumerable methods':
    'String.prototype.include = function () {}; String.prototype.camelize = function () {}',
  'arrays have toJSON':
    'Array.prototype.toJSON = function () { return "[" + this.map(String).join() + "]" }',
  'objects have toJSON': 'Object.prototype.toJSON = function () { return "{}" }',
  'dates and strings have toJSON':
    'Date.prototype.toJSON = String.prototype.toJSON = function () { return "\\"" + this + "\\"" }',
  'Array.from wraps what it gets':
    'Array.from = function (item) { return item == null ? [] : Array.isArray(item) ? item : [item] }',
  'bind of another kind':
    'Function.prototype.bind = function (self) { var f = this, given = [].slice.call(arguments, 1); return function () { return f.apply(self, given.concat([].slice.call(arguments))) } }',
  'entries gives a copy of an array':
    'Array.prototype.entries = Array.prototype.toArray = function () { return this.slice() }',
  'find gives an index':
    'Array.prototype.find = function (f) { for (var i = 0; i < this.length; i++) if (f(this[i], i, this)) return this[i]; return null }',
  'flat and flatten of another kind':
    'Array.prototype.flat = Array.prototype.flatten = function () { var all = []; for (var i = 0; i < this.length; i++) all = all.concat(this[i]); return all }',
  'trim and startsWith of another kind':
    'String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, "") }; String.prototype.startsWith = function (start) { return this.lastIndexOf(start, 0) === 0 }',
  'elements have methods of another kind':
    'Element.prototype.hide = Element.prototype.show = Element.prototype.update = Element.prototype.select = function () { return this }; Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this }',
  'matches and closest by a polyfill':
    'Element.prototype.matches = function (selector) { var all = (this.ownerDocument).querySelectorAll(selector); for (var i = 0; i < all.length; i++) if (all[i] === this) return true; return false }; Element.prototype.closest = function (selector) { for (var e = this; e; e = e.parentElement) if (e.matches(selector)) return e; return null }',
  'requestAnimationFrame by a polyfill':
    'window.requestAnimationFrame = function (f) { return setTimeout(function () { f(+new Date()) }, 16) }; window.cancelAnimationFrame = clearTimeout',
  'fetch by a polyfill without streams':
    'var native = window.fetch; window.fetch = function (url, options) { return native(url, options).then(function (response) { return response.text().then(function (text) { return { ok: response.ok, status: response.status, url: response.url, redirected: response.redirected, type: response.type, headers: response.headers, text: function () { return Promise.resolve(text) }, json: function () { return Promise.resolve(JSON.parse(text)) } } }) }) }',
  'a Promise without its newer methods':
    'window.Promise = (function (Native) { function Old(f) { return new Native(f) } Old.prototype = Native.prototype; Old.resolve = Native.resolve.bind(Native); Old.reject = Native.reject.bind(Native); Old.all = Native.all.bind(Native); Old.race = Native.race.bind(Native); return Old })(Promise)',
  'global names that collide':
    'var $ = 1, _ = 2, t = 3, e = 4, lit = 5, html = 6, css = 7, define = 8, module = {}, exports = {}, require = 9, feed = 10, widget = 11',
  'classes of its own with the names of the browser’s':
    'window.Event = function (event) { this.type = event.type.indexOf("on") }; var native = window.Element; window.Element = function (tag) { return document.createElement(tag) }; window.Element.prototype = native.prototype; window.Window = window.Document = function () {}',
  'an AMD loader':
    'window.define = function () { throw new Error("anonymous define") }; window.define.amd = {}',
  'storage that throws':
    'Object.defineProperty(window, "localStorage", { get: function () { throw new DOMException("no", "SecurityError") } }); Object.defineProperty(window, "sessionStorage", { get: function () { throw new DOMException("no", "SecurityError") } })',
};
