// Where each province stands on the tile map: 34 units today, 63 until 30/6/2025. A letter of a
// line is a column; "." is land of nobody on the drawing. Names come from the reference list.

export type Units = "34" | "63";
export type Tile = { slug: string; column: number; row: number };

const rows_34 = [
  ". lai-chau lao-cai tuyen-quang cao-bang",
  "dien-bien son-la phu-tho thai-nguyen lang-son",
  ". . ha-noi bac-ninh quang-ninh",
  ". . ninh-binh hung-yen hai-phong",
  ". . thanh-hoa", ". . nghe-an", ". . ha-tinh",
  ". . . quang-tri", ". . . hue",
  ". . . . da-nang", ". . . . quang-ngai", ". . . . gia-lai", ". . . . dak-lak",
  ". . . lam-dong khanh-hoa",
  ". tay-ninh dong-nai", ". dong-thap ho-chi-minh",
  "an-giang can-tho vinh-long", ". ca-mau",
];

const rows_63 = [
  "lai-chau lao-cai ha-giang cao-bang",
  "dien-bien yen-bai tuyen-quang bac-kan lang-son",
  "son-la phu-tho vinh-phuc thai-nguyen bac-giang",
  ". hoa-binh ha-noi bac-ninh quang-ninh",
  ". ha-nam hung-yen hai-duong hai-phong",
  ". ninh-binh nam-dinh thai-binh",
  ". . thanh-hoa", ". . nghe-an", ". . ha-tinh",
  ". . . quang-binh", ". . . quang-tri", ". . . hue",
  ". . . . da-nang", ". . . . quang-nam",
  ". . . kon-tum quang-ngai", ". . . gia-lai binh-dinh", ". . . dak-lak phu-yen",
  ". binh-phuoc dak-nong lam-dong khanh-hoa",
  "tay-ninh binh-duong dong-nai binh-thuan ninh-thuan",
  "long-an ho-chi-minh ba-ria-vung-tau",
  "dong-thap tien-giang ben-tre",
  "an-giang vinh-long tra-vinh",
  "kien-giang can-tho soc-trang",
  ". hau-giang bac-lieu", ". ca-mau",
];

function tiles_of(rows: string[]): Tile[] {
  return rows.flatMap((line, row) => line.split(" ")
    .map((slug, column) => ({ slug, column, row })).filter((tile) => tile.slug !== "."));
}

export const tiles: Record<Units, Tile[]> = { 34: tiles_of(rows_34), 63: tiles_of(rows_63) };

/// Rows that a narrow screen draws two columns further west, so that the islands fit east of them.
const moved_rows: Record<Units, [number, number]> = { 34: [7, 13], 63: [9, 16] };

/// Where a tile is drawn.
export function column_of(tile: Tile, units: Units, narrow: boolean): number {
  const [first, last] = moved_rows[units];
  return narrow && tile.row >= first && tile.row <= last ? tile.column - 2 : tile.column;
}

/// Islands that belong to a province and are drawn in it at every size: name and how they lie.
export type Islands = {
  name: string; of: string; province: string; dots: [number, number][];
};

export const archipelagos: Islands[] = [
  { name: "Quần đảo Hoàng Sa", of: "da-nang", province: "thành phố Đà Nẵng",
    dots: [[30, 14], [38, 20], [50, 12], [58, 22], [66, 16], [74, 26], [46, 28]] },
  { name: "Quần đảo Trường Sa", of: "khanh-hoa", province: "tỉnh Khánh Hòa",
    dots: [[18, 20], [28, 34], [40, 14], [44, 42], [54, 26], [62, 46], [70, 18], [78, 36],
      [86, 24], [34, 48], [60, 10]] },
];
