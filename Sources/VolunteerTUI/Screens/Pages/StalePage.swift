import Matching
import Records

/// A record that two people changed: what each would have it say, field by field.
enum StalePage {
  static func page(mine: Record, theirs: Record, _ snapshot: Snapshot?) -> ExplanationPage {
    var lines: [PageLine] = [
      .heading("\(theirs.title) was changed by somebody else after you opened it"),
      .text("Nothing of yours was saved. Esc goes back, where you can look and change it again.", .watch),
      .blank,
    ]
    guard let snapshot, let kind = EditableKind(mine) else {
      return ExplanationPage(pairing: nil, lines: lines)
    }
    let texts = zip(RecordEditor.texts(of: mine, in: snapshot), RecordEditor.texts(of: theirs, in: snapshot))
    for (field, (yours, others)) in zip(RecordEditor.fields(of: kind), texts) where yours != others {
      lines.append(.field(field.name, "yours: \(yours.isEmpty ? "–" : yours)", .text))
      lines.append(.field("", "theirs: \(others.isEmpty ? "–" : others)", .accent))
    }
    return ExplanationPage(pairing: nil, lines: lines)
  }
}
