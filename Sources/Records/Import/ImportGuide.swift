import Matching

/// The guide to files that can be imported, `docs/IMPORT.md`, made of the tables that imports use.
public enum ImportGuide {
  /// The guide in Markdown.
  public static func markdown() -> String {
    var text = introduction
    text +=
      kind(Area.self) + kind(Organisation.self) + kind(Service.self) + kind(Volunteer.self) + kind(Need.self)
    return text + published
  }

  private static let introduction = """
    # Files that can be imported

    `volunteer-tui import FILE… [--as KIND] [--preview] [--mapping FILE] [--rejects FILE] [--clear-empty]`

    Import areas first, then organisations, services, volunteers and needs, so that each finds what it refers to.

    - **The file** is CSV with a header row: commas, semicolons or tabs (found from the header, or said by a first line
      `sep=;`), UTF-8, UTF-16 or Windows-1252, any line ends, quoted cells with line ends in them. Blank rows are passed
      over. A row with more cells than headers, a quote that is never closed or text after a closing quote is refused and
      the rows after it are read; a row with fewer cells lacks the last ones, which is reported.
    - **Headers** may be written in capitals or not, with spaces, hyphens or underscores or without. What is not in the
      tables below is ignored and reported. A header that stands twice counts once: the first holds, and rows where the
      two differ are counted.
    - **What the rows are** is told from the headers; where they fit two kinds, or fewer than half of them are known, say
      which with `--as`.
    - **Identity** is the source and the reference. The source is a column `source`, else what a mapping file says
      (`source := crm`), else the file's name without its ending and without the ` (1)` of a second download. A file that
      is imported again changes the same records and makes no doubles; new, changed and unchanged rows are counted. A row
      without a reference is refused. A reference that stands twice in one file counts once if the rows are the same, and
      is refused if they differ.
    - **An empty cell or an absent column changes nothing.** With `--clear-empty` an empty cell clears what is known, but
      never a name, a title, a reference, a consent, a status or a hold.
    - **Nobody comes back by import**: the record of a person who opted out is left as it is, a withdrawn consent stays
      withdrawn unless the file gives a later date of consent, a safeguarding hold is never lifted, and an erased reference
      does not return. A row under another source, as of a renamed file, is left alone too where its name together with
      its reference, mail address or telephone is that of somebody who opted out, withdrew consent, is on hold or was
      erased. The report counts them.
    - **The same person twice** (the same name with the same telephone or mail address under another reference) is
      pointed out, not merged.
    - **A bad row** is reported with file, line, column, value and remedy, and goes to the rejects file
      (`FILE.rejects.csv`, for published activities `FILE.rejects.jsonld`, unless `--rejects` says otherwise) with the
      reason; correct it there and import that file. Good rows go in.
    - **One transaction**: all good rows are kept, or nothing. `--preview` reports the same and changes and writes nothing.
    - **Safety**: a cell that a spreadsheet would run (`=`, `+`, `-`, `@`, a tab or a line end first) gets an apostrophe in
      exports; an import takes it off again. Control characters in cells, tabs and line ends apart, are left out and
      reported.

    A **mapping file** says what other headers mean. Each line is `HEADER = field`, `HEADER = ignore`, or `field := value`
    for a value that every row has and no column gives; lines that begin with `#` are comments.

    ```
    # the library's own list
    Nr = reference
    Helper for = title
    service := Huyton Library
    ```

    Lists stand in one cell, apart by `;` or `|`, or by commas where there is neither; a backslash before one of these makes
    it part of an item. Dates are read day first, never month first, and a year has four digits.

    """

  private static func kind<R: ImportableRecord>(_ type: R.Type) -> String {
    var text = "\n## \(R.kind.rawValue.prefix(1).uppercased())\(R.kind.rawValue.dropFirst())\n\n"
    text += "| column | also read as | a cell holds | meaning |\n|---|---|---|---|\n"
    let names = HeaderIndex<R>.referenceHeaders
    text += row(
      names[0], Array(names.dropFirst()), "text", "what its source calls it, for good; every row needs one")
    if R.hasSource {
      let names = HeaderIndex<R>.sourceHeaders
      text += row(
        names[0], Array(names.dropFirst()), "text", "where it comes from; the file's name unless given")
    }
    for field in R.fields { text += row(field.name, field.synonyms, field.form, field.meaning) }
    for (reason, headers) in R.headersNotTaken {
      text += "\nNot taken, because \(reason.rawValue): \(headers.joined(separator: ", ")).\n"
    }
    return text
  }

  private static func row(_ name: String, _ synonyms: [String], _ form: String, _ meaning: String) -> String {
    let cells = [name, synonyms.joined(separator: ", "), form, meaning]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }

  private static let published = """

    ## Published activities

    A JSON-LD file in the UK Volunteering Data Standard (`activities.jsonld`) is known by its content. Each activity becomes a
    need, under the host of the document's `@base` as its source.

    - A session within a day of at most 12 hours is one person's turn: it gives its slots (those that it runs through for an
      hour or more) and its date. A longer one is a period in which the role is to be had: it gives the first and the last
      day and no slot.
    - Three dates or more on a day of the week, two gaps in three as long, make a weekly, fortnightly or monthly rhythm;
      other turns are dated. Hours a week are taken only where no week has two turns and all are as long.
    - Where every session is past, the need is closed.
    - Where areas are imported first, a service with coordinates gets the area whose centroid is nearest, within 3 km. That is
      an inference, and the report counts the services that it was made for and the needs that have no area.
    - There is one service for each place of an organisation. An organisation whose name the file does not hold is named
      after its identity and the host where people apply.
    - The standard does not say how many people are wanted: 1 is taken, and the notes say so. Everything else that is not
      in the file stays unknown, and the report counts it.
    - A later import changes what the file says and leaves what was filled in by hand.

    """
}
