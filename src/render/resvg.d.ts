/** As much of it as is used: milepost is built where this optional package is not installed as well. */
declare module '@resvg/resvg-js' {
  export class Resvg {
    constructor(
      svg: string,
      options: {
        readonly fitTo: { readonly mode: 'zoom'; readonly value: number };
        readonly font: {
          readonly loadSystemFonts: boolean;
          readonly defaultFontFamily: string;
          readonly sansSerifFamily: string;
        };
      },
    );
    render(): { asPng(): Uint8Array };
  }
}
