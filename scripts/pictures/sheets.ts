/** Pages that are drawn for a picture alone. */

/** A picture of the popup, laid under the toolbar over a picture of a page; both are PNGs in base64. */
export function overlaid(page: string, popup: string): string {
  return `<!doctype html><style>
    body { margin: 0; background: url(data:image/png;base64,${page}) 0 0 / 1280px 800px no-repeat; }
    img {
      position: fixed; top: 8px; right: 24px; width: 360px; border-radius: 8px;
      box-shadow: 0 0 0 1px rgb(255 255 255 / 0.14), 0 12px 40px rgb(0 0 0 / 0.55);
    }
  </style><img src="data:image/png;base64,${popup}">`;
}

/** The small tile of the Chrome Web Store, 440 x 280. */
export function tile(icon: string): string {
  return `<!doctype html><style>
    body { margin: 0; width: 440px; height: 280px; background: #f7f5ee; }
  </style>${icon}`;
}
