import Matching
import Testing

@testable import Records

@Suite("Undo and redo")
struct UndoTests {
  @Test(
    "Undoing all writes brings back the first content, redoing all the last; every step is applied alike",
    arguments: 1...20)
  func everything(seed: Int) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var writer = RandomWriter(seed: UInt64(seed))
    try store.load(writer.batch(), title: "Random records")
    var snapshot = try store.snapshot()
    let first = try store.contentDigest()
    var writes = 0
    for step in 0..<25 {
      guard let applied = try writer.write(step, to: store, snapshot) else { continue }
      writes += 1
      snapshot = try #require(snapshot.applying(applied)).snapshot
      #expect(differences(snapshot, try store.snapshot()) == [])
    }
    #expect(writes > 10)
    let last = try store.contentDigest()
    #expect(first != last)
    for _ in 0..<writes {
      snapshot = try #require(snapshot.applying(try store.undo())).snapshot
      #expect(differences(snapshot, try store.snapshot()) == [])
    }
    #expect(try store.contentDigest() == first)
    try store.close()
    let later = try scratch.store()
    for _ in 0..<writes {
      snapshot = try #require(snapshot.applying(try later.redo())).snapshot
      #expect(differences(snapshot, try later.snapshot()) == [])
    }
    #expect(try later.contentDigest() == last)
    #expect(throws: StoreError.self) { try later.redo() }
  }

  @Test("Undo is each user's own")
  func ofOneUser() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.write("Jo adds", [.save(organisation("Bank"))])
    try sam.write("Sam adds", [.save(organisation("Library"))])
    try jo.undo()
    #expect(try sam.snapshot().organisations.map(\.name) == ["Library"])
    #expect(throws: StoreError.nothing("There is nothing of yours to undo.")) { try jo.undo() }
  }

  @Test("A new write closes the way back to what was undone")
  func newWriteDropsRedo() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Add", [.save(organisation("Bank"))])
    try store.undo()
    #expect(try store.redoable()?.title == "Add")
    try store.write("Add another", [.save(organisation("Library"))])
    #expect(try store.redoable() == nil)
    #expect(throws: StoreError.nothing("There is nothing of yours to redo.")) { try store.redo() }
  }

  @Test("Undo of a removal brings back the same identity, under a version nobody has held")
  func removal() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Add", [.save(organisation("Bank"))])
    let bank = try #require(try store.snapshot().organisations.first)
    try store.write("Remove", [.remove(.organisation(bank))])
    #expect(try store.snapshot().organisations.isEmpty)
    try store.undo()
    let back = try #require(try store.snapshot().organisations.first)
    #expect(back.id == bank.id)
    #expect(back.version > bank.version)
    #expect(back.withVersion(1) == bank)
    #expect(throws: StoreError.stale(mine: .organisation(bank), theirs: .organisation(back))) {
      try store.write("Edit an old copy", [.save(bank)])
    }
  }

  @Test("What somebody else changed afterwards stands in the way, and is named")
  func blocked() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.write("Add the bank", [.save(organisation("Bank"))])
    var bank = try #require(try sam.snapshot().organisations.first)
    bank.phone = "0151 496 0000"
    try sam.write("Phone of the bank", [.save(bank)])
    let before = try sam.contentDigest()
    let error = #expect(throws: StoreError.self) { try jo.undo() }
    guard case .blocked(let entry, let obstacles)? = error else {
      Issue.record("expected an obstacle, not \(String(describing: error))")
      return
    }
    #expect(entry.title == "Add the bank")
    #expect(obstacles == ["Bank was changed afterwards (“Phone of the bank”, by sam)"])
    #expect(try sam.contentDigest() == before)
  }

  @Test("A record that others refer to by now can't be undone away")
  func referredTo() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.write("Add the bank", [.save(organisation("Bank"))])
    let service = Service(
      id: Identifier(0), reference: Reference(source: "local", code: "S"), name: "Packing",
      organisation: Identifier(1))
    try sam.write("Add packing", [.save(service)])
    let error = #expect(throws: StoreError.self) { try jo.undo() }
    #expect(error?.description.hasSuffix("can't be removed: refers to it: 1 service.") == true)
  }

  @Test(
    "An opt-out, a withdrawn consent and a hold are never undone, and what is next is named", arguments: 0..<3
  )
  func final(kind: Int) throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Add the bank", [.save(organisation("Bank"))])
    var volunteer = Volunteer(
      id: Identifier(0), reference: Reference(source: "local", code: "V1"), name: "Amina Yusuf")
    volunteer.consent = .given(Scratch.today)
    try store.write("Register Amina Yusuf", [.save(volunteer)])
    var changed = try #require(try store.snapshot().volunteers.first)
    switch kind {
    case 0: changed.status = .optedOut
    case 1: changed.consent = .withdrawn(Scratch.today)
    case 2: changed.hold = Hold(lead: "Sam", since: Scratch.today)
    default: break
    }
    try store.write("It happened", [.save(changed)])
    let error = #expect(throws: StoreError.self) { try store.undo() }
    guard case .final(let entry, let next)? = error else {
      Issue.record("expected a final entry, not \(String(describing: error))")
      return
    }
    #expect(next?.title == "Register Amina Yusuf")
    #expect(error?.description.contains("“Register Amina Yusuf”") == true)
    #expect(throws: StoreError.self) { try store.undo(past: entry) }
    #expect(try store.snapshot().volunteers.count == 1)
  }

  @Test("What left the house changed no record: undo passes over its entry, and redo does too")
  func sent() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Add the bank", [.save(organisation("Bank"))])
    try store.write("exported 12 matches for mail", [], kind: .sent)
    #expect(try store.undoable()?.title == "Add the bank")
    #expect(try store.undo().entry.title == "Undo: Add the bank")
    #expect(try store.snapshot().organisations.isEmpty)
    try store.write("exported 11 matches for host", [], kind: .sent)
    #expect(try store.redo().entry.title == "Redo: Add the bank")
    #expect(try store.snapshot().organisations.count == 1)
    #expect(try store.journal(limit: 9).count { $0.kind == .sent && $0.state == .done } == 2)
  }

  @Test("Who asks a pair a second time is told by name who was asked for what, and since when")
  func askedTwice() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    let placement = Placement(
      id: Identifier(0), volunteer: Identifier(1), need: Identifier(1), status: .asked, since: Scratch.today)
    try store.write("Ask", [.save(placement)])
    let snapshot = try store.snapshot()
    let error = #expect(throws: StoreError.self) { try store.write("Ask again", [.save(placement)]) }
    let name = try #require(snapshot.volunteer(Identifier(1))?.name)
    let title = try #require(snapshot.need(Identifier(1))?.title)
    #expect(
      error?.description
        == "\(name) has an open placement in “\(title)” already: asked since \(Scratch.today.text).")
  }

  @Test("Mail that changes records with it is never undone")
  func sentWithChanges() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Mail to the bank", [.save(organisation("Bank"))], kind: .sent)
    let error = #expect(throws: StoreError.self) { try store.undo() }
    #expect(error?.description.contains("can't be called back") == true)
  }

  @Test("An undone ask does not come back for somebody who has opted out since")
  func redoAfterOptOut() throws {
    let scratch = Scratch()
    let jo = try scratch.store(as: "jo")
    let sam = try scratch.store(as: "sam")
    try jo.load(LifeRulesTests.world, title: "World")
    let placement = Placement(
      id: Identifier(0), volunteer: Identifier(1), need: Identifier(1), status: .asked, since: Scratch.today)
    try jo.write("Ask Amina", [.save(placement)])
    try jo.undo()
    var volunteer = try #require(try sam.snapshot().volunteers.first)
    volunteer.status = .optedOut
    try sam.write("Amina opts out", [.save(volunteer)])
    let error = #expect(throws: StoreError.self) { try jo.redo() }
    #expect(error?.description.contains("opted out") == true)
    #expect(try sam.snapshot().placements.isEmpty)
  }

  @Test("The journal tells who did what and when, with the record before and after")
  func journal() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.write("Add the bank", [.save(organisation("Bank"))])
    var bank = try #require(try store.snapshot().organisations.first)
    bank.phone = "0151 496 0000"
    try store.write("Phone of the bank", [.save(bank)])
    try store.undo()
    let entries = try store.journal(limit: 10)
    #expect(entries.map(\.title) == ["Undo: Phone of the bank", "Phone of the bank", "Add the bank"])
    #expect(entries.map(\.kind) == [.undo, .edit, .edit])
    #expect(entries.map(\.state) == [.done, .undone, .done])
    #expect(entries.allSatisfy { $0.who == "jo" && $0.at.milliseconds == 1_795_000_000_000 })
    #expect(entries.allSatisfy { $0.schemaVersion == Schema.current.version })
    #expect(entries[0].reverses == entries[1].id)
    #expect(entries[2].counts["organisation"]?.added == 1)
    let change = try #require(try store.changes(of: entries[1]).first)
    #expect(change.before?.contains(#""phone":"""#) == true)
    #expect(change.after?.contains(#""phone":"0151 496 0000""#) == true)
    #expect(try store.journal(limit: 1, before: entries[1].id).map(\.id) == [entries[2].id])
  }

  private func organisation(_ name: String) -> Organisation {
    Organisation(id: Identifier(0), reference: Reference(source: "local", code: name), name: name)
  }
}
