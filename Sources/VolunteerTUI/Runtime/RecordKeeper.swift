import Foundation
import Matching
import Records
import Synchronization

/// The app's hand on the database: reads worlds from it and writes to it, on the database's thread alone.
final class RecordKeeper: Sendable {
  private struct Opened {
    var store: Store
    /// The world that the app has, from which the next one is made.
    var world: World?
    var version: Int
  }

  let path: String
  let user: String
  private let opened = Mutex<Opened?>(nil)
  private let day = WorkingDay()
  /// The latest entry that undo said it can't take back: the next undo goes on with what came before it.
  private let final = Mutex<JournalEntry?>(nil)

  init(path: String, user: String) {
    self.path = path
    self.user = user
  }

  /// Opens the database and reads its totals and first rows.
  func openFirstRows(today: Day) throws -> World {
    let store = try open(path, today: today)
    let opening = try store.opening()
    return World(
      snapshot: opening.snapshot, today: today, totals: Totals(opening.totals), isDemo: opening.isDemo)
  }

  /// Leaves the database for another.
  func goOn(with path: String, today: Day) throws {
    _ = try open(path, today: today)
  }

  private func open(_ path: String, today: Day) throws -> Store {
    day.set(today)
    let store = try Store.open(path, as: user, today: { [day] in day.today })
    opened.withLock { $0 = Opened(store: store, world: nil, version: 0) }
    return store
  }

  /// Reads all records.
  func load(today: Day) throws -> World {
    day.set(today)
    let store = try openStore()
    let version = try store.dataVersion()
    let world = World(snapshot: try store.snapshot(), today: today, isDemo: store.isDemo)
    opened.withLock { opened in
      opened?.world = world
      opened?.version = version
    }
    return world
  }

  /// Writes, and derives the new records from the old ones and what was written.
  func write(_ write: Write, today: Day) throws -> Event {
    guard let applied = try openStore().write(write.title, write.changes) else {
      throw StoreError.nothing("Nothing was changed")
    }
    return try event(for: applied, today: today, saved: nil)
  }

  /// Saves what was typed in a form.
  func save(_ edit: RecordEdit, _ reader: FieldReader, today: Day) throws -> Event {
    guard let applied = try openStore().save(edit, reader: reader) else {
      throw StoreError.nothing("Nothing was changed")
    }
    let record = applied.saved.first { EditableKind($0) != nil }
    return try event(for: applied, today: today, saved: record.flatMap(RecordName.init))
  }

  /// Lifts a safeguarding hold in its lead's name.
  func liftHold(on volunteer: Volunteer, by lead: String, reason: String, today: Day) throws -> Event {
    guard let applied = try openStore().liftHold(on: volunteer, by: lead, reason: reason) else {
      throw StoreError.nothing("Nothing was changed")
    }
    return try event(for: applied, today: today, saved: nil)
  }

  /// What came before a final entry is undone only while nothing was done since.
  func forgetFinal() { final.withLock { $0 = nil } }

  func undo(today: Day) throws -> Event {
    let applied: Applied
    do {
      applied = try openStore().undo(past: final.withLock { $0 })
    } catch StoreError.final(let entry, let next) {
      final.withLock { $0 = next == nil ? nil : entry }
      throw StoreError.final(entry: entry, next: next)
    }
    return try event(for: applied, today: today, saved: nil)
  }

  func redo(today: Day) throws -> Event {
    let applied = try openStore().redo()
    return try event(for: applied, today: today, saved: nil)
  }

  /// Whether another program wrote since the records were last read.
  ///
  /// It is so until they are read anew: a reading that failed is asked for again. While one is on its way, this waits
  /// behind it for the database's thread.
  func changedElsewhere() -> Bool {
    guard let store = try? openStore(), let now = try? store.dataVersion() else { return false }
    return opened.withLock { opened in
      guard let opened, opened.world != nil else { return false }
      return opened.version != now
    }
  }

  /// What the app is told of an error.
  func event(for error: any Error) -> Event {
    switch error {
    case let error as StoreError:
      switch error {
      case .stale(let mine, let theirs): .stale(mine: mine, theirs: theirs)
      case .file, .cannotWrite, .notOurs, .newer, .older, .damaged: .failed("\(error)")
      case .gone, .refused, .busy, .nothing, .final, .blocked: .refused("\(error)")
      }
    case let error as EditRefused: .refused(error.sentence)
    case let error as Exporter.Refusal: .refused(error.sentence)
    default: .refused("\(error)")
    }
  }

  private func event(for applied: Applied, today: Day, saved: RecordName?) throws -> Event {
    if applied.entry.kind == .edit { forgetFinal() }
    let before = opened.withLock { $0?.world }
    let written = Written(title: applied.entry.title, canUndo: applied.entry.isUndoable, saved: saved)
    guard let before, before.today == today, let next = before.snapshot.applying(applied) else {
      return .written(try load(today: today), written)
    }
    // The version stays that of the latest reading: taken anew, it would hide what another program wrote since.
    let world = World(following: before, snapshot: next.snapshot, changes: next.changes)
    opened.withLock { $0?.world = world }
    return .written(world, written)
  }

  func openStore() throws -> Store {
    guard let store = opened.withLock({ $0?.store }) else {
      throw StoreError.file("The database is not open")
    }
    return store
  }
}

/// The day that the store goes by: the app's, which changes at midnight while the store stays open.
private final class WorkingDay: Sendable {
  private let day = Mutex(Day(0))

  var today: Day { day.withLock { $0 } }

  func set(_ today: Day) { day.withLock { $0 = today } }
}

extension Totals {
  init(_ totals: Opening.Totals) {
    volunteers = totals.volunteers
    needs = totals.openNeeds
    services = totals.services
    organisations = totals.organisations
  }
}

extension RecordName {
  /// The name of a record that has a page of its own.
  init?(_ record: Record) {
    switch record {
    case .volunteer(let volunteer): self = .volunteer(volunteer.id)
    case .need(let need): self = .need(need.id)
    case .service(let service): self = .service(service.id)
    case .organisation(let organisation): self = .organisation(organisation.id)
    case .term, .area, .placement, .decision, .plan, .policy: return nil
    }
  }
}
