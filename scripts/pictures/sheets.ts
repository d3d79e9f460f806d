/** Pages that are drawn for a picture alone. */

/** A picture of the popup, laid under the toolbar over a picture of a page; both are PNGs in base64. */
export function overlaid(page: string, popup: string): string {
  return `<!doctype html><style>
    body { margin: 0; background: url(data:image/png;base64,${page}) 0 0 / 1280px 800px no-repeat; }
    img {
      position: fixed; top: 8px; right: 60px; width: 360px; border-radius: 8px;
      box-shadow: 0 0 0 1px rgb(255 255 255 / 0.16), 0 12px 40px rgb(0 0 0 / 0.6);
    }
  </style><img src="data:image/png;base64,${popup}">`;
}

/** The small tile of the Chrome Web Store, 440 x 280: the icon's lines and dot, with the name as the note beside them. */
export const TILE = `<!doctype html><style>
  body { margin: 0; background: #fbfaf6; }
  svg { display: block; }
  .name { font: 400 43px/1 ui-serif, 'Iowan Old Style', Charter, 'Source Serif 4', Georgia, 'Noto Serif', serif; }
  .said { font: 400 14.5px/1 system-ui, 'Noto Sans', 'Segoe UI', sans-serif; fill: #4a4740; }
  .date { font: 700 14.5px/1 system-ui, 'Noto Sans', 'Segoe UI', sans-serif; fill: #1f1e1b; }
</style>
<svg width="440" height="280" viewBox="0 0 440 280" fill="none">
  <g stroke="#1f1e1b" stroke-width="9" stroke-linecap="round">
    <path d="M-20 40H150M-20 73H162M-20 106H144" opacity="0.16"/>
    <path d="M-20 174H156M-20 207H140M-20 240H160" opacity="0.16"/>
  </g>
  <path d="M-20 140H150" stroke="#1f1e1b" stroke-width="9" stroke-linecap="round"/>
  <path d="M-20 152.5H154" stroke="#5f7fc4" stroke-width="2.5"/>
  <path d="M162 140H194" stroke="#5f7fc4" stroke-width="2"/>
  <circle cx="206" cy="140" r="12" fill="#2c4a8c"/>
  <text class="name" x="234" y="154" fill="#1f1e1b">Sidelight</text>
  <text x="236" y="189"><tspan class="said">The dated, sourced</tspan></text>
  <text x="236" y="210"><tspan class="said">record, beside the article</tspan></text>
</svg>`;
