import Matching

/// What the keys act on: the selected row's records.
struct Focus: Equatable, Sendable {
  var volunteer: Identifier<Volunteer>?
  var need: Identifier<Need>?
  var service: Identifier<Service>?
  var placement: Identifier<Placement>?

  var pairing: Pairing? {
    guard let volunteer, let need else { return nil }
    return Pairing(volunteer: volunteer, need: need)
  }
}

extension Focus {
  /// The record that Enter opens: of a pair, the volunteer; nil where nothing is selected.
  var record: RecordName? {
    volunteer.map(RecordName.volunteer) ?? need.map(RecordName.need) ?? service.map(RecordName.service)
  }
}

extension State {
  /// Whether only the first rows have been read so far.
  var isReading: Bool { world?.isPartial ?? true }

  /// Whether the database holds no records at all.
  var isEmpty: Bool { world.map { !$0.isPartial && $0.totals.isEmpty } ?? false }

  /// The record whose page is on top; nil where none is.
  var recordOnShow: RecordName? {
    if case .record(let layer) = layers.last { layer.name } else { nil }
  }

  /// What the selected row is about, where keys are in a list.
  var selectedKey: RowKey? {
    guard let list = focusedList, let snapshot = world?.snapshot else { return nil }
    return lists[list]?.selectedKey(in: snapshot)
  }

  /// The selected row's records; on a record's page, the record itself where its list is empty.
  var focus: Focus {
    guard let list = focusedList, let snapshot = world?.snapshot else { return Focus() }
    var focus = Focus()
    if let key = lists[list]?.selectedKey(in: snapshot) {
      focus = Self.focus(on: key, in: snapshot)
    }
    if list == .related, let recordOnShow { focus.complete(with: recordOnShow) }
    if focus.placement == nil, let pairing = focus.pairing {
      focus.placement = snapshot.placements(of: pairing.volunteer).last { $0.need == pairing.need }?.id
    }
    return focus
  }

  static func focus(on key: RowKey, in snapshot: Snapshot) -> Focus {
    switch key {
    case .volunteer(let id): Focus(volunteer: id)
    case .need(let id): Focus(need: id)
    case .service(let id): Focus(service: id)
    case .pairing(let pairing): Focus(volunteer: pairing.volunteer, need: pairing.need)
    case .placement(let id):
      snapshot.placement(id).map { Focus(volunteer: $0.volunteer, need: $0.need, placement: id) } ?? Focus()
    }
  }

  /// The pairs that an act on the marked rows, else on the selected one, is about.
  var chosenPairings: [Pairing] {
    guard let list = focusedList, let view = lists[list], let snapshot = world?.snapshot else { return [] }
    return view.chosenKeys(in: snapshot).compactMap { Self.focus(on: $0, in: snapshot).pairing }
  }

  /// The placements of the marked rows on show, each once; nil where none is marked, or rows are not of pairs.
  var markedPlacements: [Placement]? {
    guard let list = focusedList, let view = lists[list], !view.table.marks.isEmpty, view.rows.isRanked,
      let snapshot = world?.snapshot
    else { return nil }
    let keys = view.table.shown.map { view.rows.key(Int($0), in: snapshot) }.filter(view.table.marks.contains)
    var seen: Set<Identifier<Placement>> = []
    return keys.compactMap { key in
      switch key {
      case .placement(let id): snapshot.placement(id)
      case .pairing(let pairing):
        snapshot.placements(of: pairing.volunteer).last {
          $0.need == pairing.need && ($0.status.isHeld || $0.status.awaitsAnswer)
        }
      case .volunteer, .need, .service: nil
      }
    }.filter { seen.insert($0.id).inserted && snapshot.volunteer($0.volunteer)?.hold == nil }
  }

  /// How many rows are marked where the keys are.
  var markCount: Int { focusedList.flatMap { lists[$0]?.table.marks.count } ?? 0 }

  /// The placements that an answer or a stage can be recorded for, from where the coordinator is.
  var placementsInFocus: [Placement] {
    guard let snapshot = world?.snapshot else { return [] }
    let focus = focus
    if let id = focus.placement { return snapshot.placement(id).map { [$0] } ?? [] }
    if focus.pairing != nil { return [] }
    if let volunteer = focus.volunteer { return snapshot.placements(of: volunteer) }
    if let need = focus.need {
      return snapshot.placements(in: need).filter { snapshot.volunteer($0.volunteer)?.hold == nil }
    }
    return []
  }

  /// Whom to speak to before anything is done about the selected person; nil where no hold is on them.
  var heldBackBy: String? {
    focus.volunteer.flatMap { world?.snapshot.volunteer($0) }?.hold?.lead
  }

  /// Whose candidates `m` shows: the row's need, or its volunteer.
  var candidateSubject: CandidateSubject? {
    if case .candidates = layers.last { return nil }
    switch recordOnShow {
    case .volunteer(let id): return .volunteer(id)
    case .need(let id): return .need(id)
    case .service, .organisation: return focus.need.map(CandidateSubject.need)
    case nil: break
    }
    if screen == .plan { return focus.need.map(CandidateSubject.need) }
    return focus.need.map(CandidateSubject.need) ?? focus.volunteer.map(CandidateSubject.volunteer)
  }

  /// The record that `e` edits: the one on show, else the row's.
  var editableRecord: RecordName? {
    recordOnShow ?? focus.record
  }

  /// Whether Esc still has a pane to leave, or marks, a filter or a queue to clear.
  var focusIsNarrowed: Bool {
    guard let list = focusedList, let view = lists[list] else { return false }
    if detail.isFocused { return true }
    return view.isNarrowed || !view.table.marks.isEmpty
  }
}

extension Focus {
  fileprivate mutating func complete(with record: RecordName) {
    switch record {
    case .volunteer(let id) where volunteer == nil: volunteer = id
    case .need(let id) where need == nil: need = id
    case .service(let id) where service == nil: service = id
    default: break
    }
  }
}
