/** Style sheets that a widget has to stand, of which old school sites have some. */
export const hostileStyles: Readonly<Record<string, string>> = {
  'everything unset': '* { all: unset !important }',
  'boxes blown up':
    '* { box-sizing: content-box !important; margin: 20px !important; padding: 20px !important; border: 5px solid red !important }',
  'tiny fonts of another age':
    'html { font-size: 62.5% } body { font: 10px/1 "Comic Sans MS"; color: #999; text-align: center } * { line-height: 1 !important } input, button, select { display: block; width: 100%; height: 80px }',
  'text made to vanish':
    '* { font-size: 0 !important; line-height: 0 !important; color: transparent !important; text-shadow: none !important; -webkit-text-fill-color: transparent !important }',
  'text pulled apart':
    '* { text-transform: uppercase !important; letter-spacing: 1em !important; word-spacing: 3em !important; white-space: nowrap !important; text-indent: -9999px !important }',
  'floats everywhere':
    'main > *, div { float: left !important; width: 10px; max-width: 100px !important }',
  'everything inline': '* { display: inline !important }',
  'black on black':
    '* { background: #000 !important; color: #000 !important; text-shadow: 3px 3px 9px #000 !important }',
  'a printer’s nightmare':
    '* { word-break: break-all !important; font-variant: small-caps !important; font-weight: 900 !important; text-align: justify !important; line-height: 3 !important; -webkit-text-stroke: 1px red !important }',
  'protected against copying':
    '* { user-select: none !important; cursor: not-allowed !important; pointer-events: auto; hyphens: auto !important; word-wrap: break-word !important; caption-side: bottom !important; list-style: square inside !important; quotes: "(" ")" !important; text-decoration: underline wavy red !important }',
};
