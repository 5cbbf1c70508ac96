import Matching
import Records

/// Keys in a form: fields are moved between, typed in and saved.
extension State {
  mutating func openForm(for name: RecordName) -> [Effect] {
    guard let world, let record = world.snapshot.record(name),
      let edit = RecordEdit(editing: record, in: world.snapshot)
    else { return [] }
    if case .volunteer(let volunteer) = record {
      if let hold = volunteer.hold { return refuse("speak to \(hold.lead)") }
      if volunteer.status == .optedOut {
        return refuse("\(volunteer.name) has opted out: the record stays as it is")
      }
    }
    layers.append(
      .form(FormLayer(edit, title: "Edit \(record.title)", snapshot: world.snapshot, today: today)))
    return []
  }

  mutating func openForm(adding kind: EditableKind) -> [Effect] {
    guard let snapshot = world?.snapshot else { return [] }
    var form = FormLayer(
      RecordEdit(adding: kind), title: "Add \(kind.withArticle)", snapshot: snapshot, today: today)
    let service = focus.service ?? focus.need.flatMap { snapshot.need($0)?.service }
    switch kind {
    case .need:
      if let service = service.flatMap(snapshot.service) { form.fill("service", with: service.name) }
    case .service:
      if case .organisation(let id) = recordOnShow, let organisation = snapshot.organisation(id) {
        form.fill("organisation", with: organisation.name)
      }
    case .volunteer, .organisation: break
    }
    layers.append(.form(form))
    return []
  }

  mutating func takeFormKey(_ key: Key, _ form: FormLayer) -> [Effect] {
    var form = form
    switch key {
    case .escape:
      guard form.isChanged else {
        layers.removeLast()
        return []
      }
      layers.append(
        .confirm(Confirmation(question: "Leave without saving?", letter: "L", intent: .action(.abandonForm))))
      return []
    case .control("s"): return save(form)
    case .enter where form.selected == form.fields.count - 1: return save(form)
    case .enter, .tab, .down: form.selected = min(form.selected + 1, form.fields.count - 1)
    case .backTab, .up: form.selected = max(0, form.selected - 1)
    case .move(.pageDown, []): form.selected = min(form.selected + 10, form.fields.count - 1)
    case .move(.pageUp, []): form.selected = max(0, form.selected - 10)
    default: _ = form.type(key)
    }
    layers[layers.count - 1] = .form(form)
    return []
  }

  mutating func pasteIntoForm(_ text: String, _ form: FormLayer) -> [Effect] {
    var form = form
    form.insert(text)
    layers[layers.count - 1] = .form(form)
    return []
  }

  /// Saves what was typed if every field can be read; the form stays open until the database has taken it.
  private mutating func save(_ form: FormLayer, isSure: Bool = false) -> [Effect] {
    // Saving again before the database has answered would add the record twice.
    guard pendingWrites == 0 else { return refuse("A change is still being written: a moment") }
    guard form.isChanged || form.isNew else {
      layers.removeLast()
      notice = Notice(kind: .done, text: "Nothing was changed")
      return []
    }
    do throws(EditRefused) {
      let (record, _) = try RecordEditor.read(form.edit, reader: form.reader)
      if !isSure, let question = finality(of: record, after: form.edit.base) {
        layers.append(.confirm(question))
        return []
      }
    } catch {
      var form = form
      form.problems = error.problems
      if let first = error.problems.keys.min() { form.selected = first }
      layers[layers.count - 1] = .form(form)
      return refuse(error.sentence)
    }
    pendingWrites += 1
    return [.save(form.titledEdit, form.reader)]
  }

  /// Saves the form on top after its question was answered.
  mutating func saveForm() -> [Effect] {
    guard case .form(let form) = layers.last else { return [] }
    return save(form, isSure: true)
  }

  /// The question before a change that nobody can take back: an opt-out, a withdrawn consent, a hold.
  private func finality(of record: Record, after base: Record?) -> Confirmation? {
    guard case .volunteer(let now) = record else { return nil }
    var was: Volunteer?
    if case .volunteer(let volunteer) = base { was = volunteer }
    let what: String
    if now.status == .optedOut, was?.status != .optedOut {
      what = "Opt out \(now.name)?"
    } else if case .withdrawn = now.consent, was?.consent.isGiven == true {
      what = "Withdraw the consent of \(now.name)?"
    } else if let hold = now.hold, was?.hold == nil {
      what = "Place \(now.name) on a safeguarding hold, for \(hold.lead) to lift?"
    } else {
      return nil
    }
    let open = world?.snapshot.placements(of: now.id).count { $0.status.isHeld } ?? 0
    var details = ["Undo cannot take this back."]
    if now.hold == nil, open > 0 {
      details.insert("\(open) open \(open == 1 ? "placement ends" : "placements end") with it.", at: 0)
    }
    return Confirmation(question: what, details: details, letter: "S", intent: .saveForm)
  }

  private mutating func refuse(_ sentence: String) -> [Effect] {
    notice = Notice(kind: .refused, text: sentence)
    return []
  }
}

extension EditableKind {
  /// What people read: `a volunteer`, `an organisation`.
  var withArticle: String { self == .organisation ? "an \(rawValue)" : "a \(rawValue)" }
}

extension Snapshot {
  /// A record by its name.
  func record(_ name: RecordName) -> Record? {
    switch name {
    case .volunteer(let id): volunteer(id).map(Record.volunteer)
    case .need(let id): need(id).map(Record.need)
    case .service(let id): service(id).map(Record.service)
    case .organisation(let id): organisation(id).map(Record.organisation)
    }
  }
}
