import Matching
import Records

/// A record that two people changed: what each would have it say, field by field.
enum StalePage {
  /// For a form, which goes on over the record as it is now.
  static func page(_ before: RecordEdit, _ now: RecordEdit, title: String) -> ExplanationPage {
    var lines = heading(
      title,
      "Nothing was saved yet. Esc goes back to the form: what you typed still stands there, the rest is theirs."
    )
    for (index, field) in RecordEditor.fields(of: now.kind).enumerated() {
      if now.texts[index] != now.before[index] {
        lines.append(.field(field.name, "yours: \(shown(now.texts[index]))", .text))
        lines.append(.field("", "theirs: \(shown(now.before[index]))", .accent))
      } else if now.before[index] != before.before[index] {
        lines.append(.field(field.name, "theirs, taken over: \(shown(now.before[index]))", .accent))
      }
    }
    return ExplanationPage(pairing: nil, lines: lines)
  }

  /// For an act, which is to be done again where it still makes sense.
  static func page(mine: Record, theirs: Record, _ snapshot: Snapshot?) -> ExplanationPage {
    var lines = heading(
      theirs.title, "Nothing of yours was saved. Esc goes back, to look and to do it again.")
    guard let snapshot, let kind = EditableKind(mine) else {
      return ExplanationPage(pairing: nil, lines: lines)
    }
    let texts = zip(RecordEditor.texts(of: mine, in: snapshot), RecordEditor.texts(of: theirs, in: snapshot))
    for (field, (yours, others)) in zip(RecordEditor.fields(of: kind), texts) where yours != others {
      lines.append(.field(field.name, "yours: \(shown(yours))", .text))
      lines.append(.field("", "theirs: \(shown(others))", .accent))
    }
    return ExplanationPage(pairing: nil, lines: lines)
  }

  private static func heading(_ title: String, _ what: String) -> [PageLine] {
    [.heading("\(title) was changed by somebody else after you opened it"), .text(what, .watch), .blank]
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? "–" : text }
}

extension State {
  /// Shows what two people made of one record; a form on top goes on over theirs.
  mutating func showBoth(mine: Record, theirs: Record) {
    var page = StalePage.page(mine: mine, theirs: theirs, world?.snapshot)
    if case .form(let form) = layers.last, let snapshot = world?.snapshot,
      let rebased = form.rebased(on: theirs, in: snapshot, today: today)
    {
      layers[layers.count - 1] = .form(rebased)
      page = StalePage.page(form.edit, rebased.edit, title: theirs.title)
    }
    layers.append(.explanation(ExplanationLayer(pairing: nil, page: page)))
  }
}
