import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];
/** How far a point lies outside a shape, in pixels; below zero it lies inside. */
type Distance = (x: number, y: number) => number;

/** A picture in true colour, drawn shape over shape with smooth edges. */
export class Picture {
  readonly #pixels: Buffer;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number, paper: Colour) {
    this.width = width;
    this.height = height;
    this.#pixels = Buffer.alloc(width * height * 3);
    for (let at = 0; at < this.#pixels.length; at += 1) this.#pixels[at] = paper[at % 3] ?? 0;
  }

  disc([x, y]: Point, radius: number, colour: Colour): void {
    this.#fill(
      [x - radius, y - radius],
      [x + radius, y + radius],
      colour,
      (px, py) => Math.hypot(px - x, py - y) - radius,
    );
  }

  ring([x, y]: Point, radius: number, thickness: number, colour: Colour): void {
    const reach = radius + thickness;
    this.#fill(
      [x - reach, y - reach],
      [x + reach, y + reach],
      colour,
      (px, py) => Math.abs(Math.hypot(px - x, py - y) - radius) - thickness / 2,
    );
  }

  /** With round ends. */
  line([x1, y1]: Point, [x2, y2]: Point, thickness: number, colour: Colour): void {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const square = dx * dx + dy * dy;
    const reach = thickness;
    this.#fill(
      [Math.min(x1, x2) - reach, Math.min(y1, y2) - reach],
      [Math.max(x1, x2) + reach, Math.max(y1, y2) + reach],
      colour,
      (px, py) => {
        const along = Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / square));
        return Math.hypot(px - x1 - along * dx, py - y1 - along * dy) - thickness / 2;
      },
    );
  }

  box([x, y]: Point, width: number, height: number, radius: number, colour: Colour): void {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    this.#fill([x, y], [x + width, y + height], colour, (px, py) => {
      const qx = Math.abs(px - middleX) - width / 2 + radius;
      const qy = Math.abs(py - middleY) - height / 2 + radius;
      return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - radius;
    });
  }

  #fill([left, top]: Point, [right, bottom]: Point, colour: Colour, distance: Distance): void {
    const pixels = this.#pixels;
    for (let y = Math.max(0, Math.floor(top) - 1); y < Math.min(this.height, bottom + 2); y += 1) {
      for (let x = Math.max(0, Math.floor(left) - 1); x < Math.min(this.width, right + 2); x += 1) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (cover === 0) continue;
        const at = (y * this.width + x) * 3;
        for (let part = 0; part < 3; part += 1) {
          const under = pixels[at + part] ?? 0;
          pixels[at + part] = Math.round(under + ((colour[part] ?? 0) - under) * cover);
        }
      }
    }
  }

  /** As PNG (https://www.w3.org/TR/png/), 8 bits a colour, each row kept as what changed from its left neighbour. */
  png(): Buffer {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const row = this.width * 3;
    const lines = Buffer.alloc(this.height * (row + 1));
    for (let y = 0; y < this.height; y += 1) {
      const from = y * row;
      lines[y * (row + 1)] = 1;
      for (let at = 0; at < row; at += 1) {
        const before = at < 3 ? 0 : (this.#pixels[from + at - 3] ?? 0);
        lines[y * (row + 1) + 1 + at] = (this.#pixels[from + at] ?? 0) - before;
      }
    }
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const data = deflateSync(lines, { level: 9 });
    return Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
