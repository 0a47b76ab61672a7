// Words of drafting a record from a pasted letter.
export const intake_texts = {
  "intake.about": {
    vi: "Dán nguyên văn công văn, thư mời, công hàm. Từng giá trị tìm thấy được đánh dấu trong văn bản để đối chiếu; "
      + "chỉ mục được chọn mới vào bản nháp.",
    en: "Paste the whole letter, invitation or note. Each value found is marked in the text to be checked by eye; only "
      + "what is ticked goes into the draft.",
  },
  "intake.again": { vi: "Dán văn bản khác", en: "Paste another letter" },
  "intake.by_eye": {
    vi: "Máy chỉ gợi ý theo quy tắc. Đối chiếu từng mục với chỗ đánh dấu trước khi lấy.",
    en: "The machine only suggests, by rules. Check each value against its mark before taking it.",
  },
  "intake.do": { vi: "Lấy từ văn bản", en: "From a letter" },
  "intake.draft_there": {
    vi: "Biểu mẫu này đang có bản nháp chưa lưu. Lấy từ văn bản sẽ thay bản nháp đó.",
    en: "This form holds an unsaved draft. Taking values from the letter replaces it.",
  },
  "intake.drop_letter": { vi: "Bỏ văn bản này", en: "Leave this letter out" },
  "intake.found": { vi: "Tìm thấy {n} giá trị", en: "{n} values found" },
  "intake.hint": {
    vi: "Văn bản có dấu mật không được nhận: hệ thống từ chối trước khi lưu.",
    en: "A text with a mark of state secrecy is refused before anything is kept.",
  },
  "intake.keeps": {
    vi: "Bản nháp lấy từ văn bản dán. Khi lưu, nguyên văn được giữ làm văn bản nguồn của hồ sơ.",
    en: "This draft comes from a pasted letter. On saving, its text is kept as a source document of the record.",
  },
  "intake.letter": { vi: "Văn bản", en: "The letter" },
  "intake.letter_part": { vi: "Văn bản nguồn", en: "Source document" },
  "intake.none": {
    vi: "Chưa tìm thấy giá trị nào. Vẫn có thể lập hồ sơ với nguyên văn kèm theo.",
    en: "No value was found. A record can still be made with the text kept beside it.",
  },
  "intake.paste": { vi: "Nội dung văn bản", en: "Text of the letter" },
  "intake.read": { vi: "Đọc văn bản", en: "Read the letter" },
  "intake.record_part": { vi: "Hồ sơ", en: "The record" },
  "intake.show_letter": { vi: "Xem nguyên văn", en: "Show the text" },
  "intake.take": { vi: "Đưa vào bản nháp", en: "Put into the draft" },
  "intake.title": { vi: "Lập {name} từ văn bản", en: "Draft of {name} from a letter" },
} as const;
