import { type Colour, Picture } from './picture.ts';

const paper: Colour = [250, 248, 245];
const floor: Colour = [228, 223, 215];
const ink: Colour = [31, 28, 25];
const petrol: Colour = [14, 90, 94];
const ice: Colour = [190, 220, 222];
const glass: Colour = [225, 239, 238];
const warm: Colour = [217, 164, 65];
const skin: Colour = [113, 106, 97];

const width = 1480;
const height = 400;
const ground = 336;
/** Pixels a metre. */
const metre = 112;

/** The four models from the side, to one scale, beside somebody of 1.75 metres. */
export function modelsPicture(): Buffer {
  const picture = new Picture(width, height, paper);
  for (let metres = 1; metres <= 2; metres += 1)
    picture.line([50, ground - metres * metre], [width - 50, ground - metres * metre], 1, floor);
  picture.box([50, ground], width - 100, 6, 3, floor);
  person(picture, 104);
  runner(picture, 190);
  porter(picture, 498, petrol);
  porter(picture, 818, ice);
  frost(picture, 1042, ground - 0.86 * metre);
  carrier(picture, 1122);
  return picture.png();
}

function person(picture: Picture, x: number): void {
  const up = (metres: number): number => ground - metres * metre;
  picture.line([x - 6, up(0.85)], [x - 12, up(0.05)], 15, ink);
  picture.line([x + 6, up(0.85)], [x + 12, up(0.05)], 15, ink);
  picture.box([x - 21, up(1.46)], 42, 0.68 * metre, 16, skin);
  picture.line([x - 20, up(1.36)], [x - 25, up(0.86)], 11, skin);
  picture.line([x + 20, up(1.36)], [x + 25, up(0.86)], 11, skin);
  picture.disc([x, up(1.62)], 0.125 * metre, ink);
}

function wheel(picture: Picture, x: number, radius: number): void {
  const pixels = radius * metre;
  const middle = ground - pixels;
  for (let spoke = 0; spoke < 4; spoke += 1) {
    const [dx, dy] = [Math.cos((spoke * Math.PI) / 4) * pixels, Math.sin((spoke * Math.PI) / 4) * pixels];
    picture.line([x - dx, middle - dy], [x + dx, middle + dy], 1.2, skin);
  }
  picture.ring([x, middle], pixels - 4, 8, ink);
  picture.disc([x, middle], 5, ink);
}

/** Crank, saddle and handlebar of somebody who sits `x` pixels from the left. */
function seat(picture: Picture, x: number, bars: number): void {
  const crank = ground - 0.32 * metre;
  picture.line([x, crank], [x - 14, ground - 0.92 * metre], 6, ink);
  picture.box([x - 40, ground - 0.97 * metre], 48, 10, 5, ink);
  picture.ring([x, crank], 12, 4, ink);
  picture.line([x - 14, crank + 10], [x + 14, crank - 10], 5, ink);
  picture.line([bars, ground - 0.45 * metre], [bars - 12, ground - 1.08 * metre], 6, ink);
  picture.line([bars - 34, ground - 1.1 * metre], [bars - 8, ground - 1.1 * metre], 7, ink);
}

function runner(picture: Picture, x: number): void {
  picture.line([x + 36, ground - 0.33 * metre], [x + 86, ground - 0.32 * metre], 6, ink);
  picture.line([x + 86, ground - 0.32 * metre], [x + 236, ground - 0.26 * metre], 7, petrol);
  picture.line([x + 36, ground - 0.33 * metre], [x + 76, ground - 0.8 * metre], 5, ink);
  wheel(picture, x + 36, 0.33);
  wheel(picture, x + 246, 0.26);
  seat(picture, x + 86, x + 140);
  picture.line([x + 236, ground - 0.62 * metre], [x + 246, ground - 0.26 * metre], 6, ink);
  picture.box([x + 146, ground - 0.83 * metre], 88, 0.55 * metre, 8, petrol);
  picture.box([x + 146, ground - 0.83 * metre], 88, 8, 4, warm);
}

/** The rider sits behind the box, which stands on the axle in front. */
function porter(picture: Picture, x: number, box: Colour): void {
  picture.line([x + 34, ground - 0.33 * metre], [x + 86, ground - 0.32 * metre], 6, ink);
  picture.line([x + 86, ground - 0.32 * metre], [x + 162, ground - 0.28 * metre], 7, ink);
  picture.line([x + 34, ground - 0.33 * metre], [x + 74, ground - 0.8 * metre], 5, ink);
  seat(picture, x + 86, x + 141);
  picture.box([x + 148, ground - 1.32 * metre], 144, 1.02 * metre, 10, box);
  picture.box([x + 148, ground - 1.32 * metre], 144, 9, 4, warm);
  picture.line([x + 157, ground - 0.85 * metre], [x + 157, ground - 0.7 * metre], 5, paper);
  wheel(picture, x + 230, 0.26);
  wheel(picture, x + 34, 0.33);
}

function frost(picture: Picture, x: number, y: number): void {
  for (let arm = 0; arm < 6; arm += 1) {
    const turn = (arm * Math.PI) / 3;
    const at = (far: number, aside: number): readonly [number, number] => [
      x + Math.cos(turn + aside) * far,
      y + Math.sin(turn + aside) * far,
    ];
    picture.line([x, y], at(28, 0), 4, petrol);
    picture.line(at(17, 0), at(25, 0.42), 3, petrol);
    picture.line(at(17, 0), at(25, -0.42), 3, petrol);
  }
}

function carrier(picture: Picture, x: number): void {
  picture.box([x + 6, ground - 0.4 * metre], 288, 14, 6, ink);
  picture.box([x, ground - 1.78 * metre], 168, 1.4 * metre, 10, petrol);
  picture.box([x, ground - 1.78 * metre], 168, 9, 4, warm);
  picture.line([x + 8, ground - 0.95 * metre], [x + 8, ground - 0.78 * metre], 5, paper);
  picture.box([x + 160, ground - 1.86 * metre], 126, 11, 5, petrol);
  picture.line([x + 282, ground - 1.82 * metre], [x + 302, ground - 0.86 * metre], 6, petrol);
  picture.line([x + 276, ground - 1.76 * metre], [x + 295, ground - 0.9 * metre], 7, glass);
  picture.line([x + 302, ground - 0.86 * metre], [x + 304, ground - 0.42 * metre], 9, petrol);
  picture.line([x + 206, ground - 0.4 * metre], [x + 198, ground - 0.86 * metre], 6, ink);
  picture.box([x + 180, ground - 0.92 * metre], 46, 11, 5, ink);
  picture.line([x + 184, ground - 0.94 * metre], [x + 178, ground - 1.3 * metre], 9, ink);
  picture.line([x + 274, ground - 0.5 * metre], [x + 258, ground - 1.08 * metre], 6, ink);
  picture.line([x + 240, ground - 1.1 * metre], [x + 264, ground - 1.1 * metre], 7, ink);
  wheel(picture, x + 58, 0.27);
  wheel(picture, x + 266, 0.27);
}
