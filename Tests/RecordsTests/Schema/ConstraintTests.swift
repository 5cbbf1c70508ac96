import GRDB
import Matching
import Testing

@testable import Records

@Suite("The schema refuses bad rows by itself")
struct ConstraintTests {
  /// A statement that a database of good rows must refuse, and part of what it says.
  struct Bad: Sendable {
    let sql: String
    let words: String

    init(_ sql: String, _ words: String) {
      self.sql = sql
      self.words = words
    }
  }

  static let all: [Bad] = [
    // Enumerations
    Bad("UPDATE volunteer SET status = 'gone'", "the status must be known"),
    Bad("UPDATE volunteer SET consent = 'perhaps'", "the consent must be known"),
    Bad("UPDATE volunteer SET preferred_contact = 'pigeon'", "the preferred contact must be known"),
    Bad("UPDATE volunteer SET travel_mode = 'boat'", "the way of travelling must be known"),
    Bad("UPDATE volunteer SET age_band = 'old'", "the age band must be known"),
    Bad("UPDATE volunteer SET employment = 'none'", "the situation at work must be known"),
    Bad("UPDATE volunteer SET experience = 'much'", "the experience must be known"),
    Bad("UPDATE volunteer SET lawful_basis = 'none'", "the lawful basis must be known"),
    Bad("UPDATE service SET provider_type = 'club'", "the type of provider must be known"),
    Bad("UPDATE need SET pattern = 'yearly'", "the pattern must be known"),
    Bad("UPDATE placement SET status = 'lost'", "the status must be known"),
    Bad("UPDATE placement SET end_reason = 'bored'", "the reason for the end must be known"),
    Bad("UPDATE placement SET declined_by = 'me'", "who declined must be known"),
    Bad("UPDATE placement SET experienced = 'fine'", "how it goes must be known"),
    Bad("UPDATE decision SET kind = 'maybe'", "a decision is a pin or a veto"),
    Bad("UPDATE term SET kind = 'colour'", "the kind of word must be known"),
    Bad("UPDATE volunteer_check SET scheme = 'xyz'", "the scheme of a check must be known"),
    Bad("UPDATE volunteer_check SET level = 9", "the level of a check must be known"),
    Bad("UPDATE volunteer_check SET workforce = 'all'", "the workforce of a check must be known"),
    Bad("UPDATE need_required_check SET scheme = 'xyz'", "the scheme of a check must be known"),
    // Ranges
    Bad("UPDATE volunteer SET roles_at_once = 5", "roles at once must be 1 to 4"),
    Bad("UPDATE volunteer SET roles_at_once = 0", "roles at once must be 1 to 4"),
    Bad("UPDATE volunteer SET latitude = 90000001, longitude = 0", "latitude must be within 90 degrees"),
    Bad("UPDATE volunteer SET latitude = 0, longitude = 180000001", "longitude must be within 180 degrees"),
    Bad("UPDATE volunteer SET latitude = 1, longitude = NULL", "a place needs both"),
    Bad("UPDATE volunteer SET decile_overall = 11", "decile_overall must be 1 to 10"),
    Bad("UPDATE area SET decile_access = 0", "decile_access must be 1 to 10"),
    Bad("UPDATE volunteer SET slots = 2097152", "slots must be within the 21 of the week"),
    Bad("UPDATE need SET slots = -1", "slots must be within the 21 of the week"),
    Bad("UPDATE volunteer SET most_weekly_minutes = 10081", "most_weekly_minutes must be 0 to 10,080"),
    Bad("UPDATE volunteer SET travel_limit_metres = -1", "travel_limit_metres must not be negative"),
    Bad("UPDATE volunteer_skill SET level = 4", "the level of a skill must be 0 to 3"),
    Bad("UPDATE need SET places = -1", "places must be 0 to 10,000"),
    Bad("UPDATE need SET fewest_places = -1", "fewest_places must not be negative"),
    Bad("UPDATE need SET urgency = 4", "urgency must be 0 to 3"),
    Bad("UPDATE need SET lower_age = 131", "lower_age must be 0 to 130"),
    Bad("UPDATE need SET most_short_term_places = -1", "most_short_term_places must not be negative"),
    Bad("UPDATE service SET mentor_places = -1", "mentor_places must not be negative"),
    Bad("UPDATE service_paid_post SET weekly_minutes = -1", "weekly_minutes must be 0 to 10,080"),
    Bad("UPDATE placement SET slot = 21", "a slot must be 0 to 20"),
    Bad("UPDATE policy SET body = json_set(body, '$.keepBonus', -1)", "keepBonus must be 0 to 100,000"),
    Bad("UPDATE policy SET body = json_set(body, '$.spread', 1001)", "spread must be 0 to 1,000"),
    Bad("UPDATE volunteer SET version = 0", "CHECK"),
    // Days
    Bad("UPDATE volunteer SET registered = 3000000", "registered must be a day"),
    Bad("UPDATE need_date SET day = -800000", "day must be a day"),
    Bad("UPDATE placement SET since = 3000000", "since must be a day"),
    Bad("UPDATE volunteer SET available_from = 10, available_until = 9", "the last day must not be before"),
    Bad("UPDATE need SET start = 10, \"end\" = 9", "a need must not end before it starts"),
    Bad("UPDATE need SET lower_age = 60, upper_age = 50", "the oldest age must not be below the youngest"),
    Bad("UPDATE placement SET started = 10, ended = 9", "a placement must not end before it starts"),
    Bad(
      "UPDATE placement SET status = 'started', started = NULL, declined_by = NULL, end_reason = NULL",
      "a placement that has started needs its first day"),
    Bad("UPDATE placement SET status = 'ended', ended = NULL, declined_by = NULL", "needs its last day"),
    Bad(
      "UPDATE placement SET status = 'asked', end_reason = 'moved', declined_by = NULL",
      "only a placement that ended"),
    Bad(
      "UPDATE placement SET status = 'asked', declined_by = 'volunteer', end_reason = NULL",
      "only a declined placement"),
    // What belongs together
    Bad("UPDATE volunteer SET consent = 'given', consent_day = NULL", "needs its day"),
    Bad("UPDATE volunteer SET consent = 'unknown', consent_day = 3", "needs its day"),
    Bad("UPDATE volunteer SET hold_lead = 'Sam', hold_since = NULL", "a hold needs its lead and its day"),
    Bad("UPDATE volunteer SET hold_lead = ' ', hold_since = 3", "a hold must name who leads"),
    Bad("UPDATE volunteer SET name = ' '", "a volunteer needs a name"),
    Bad("UPDATE volunteer SET status = 'erased'", "an erased record must hold nothing of the person"),
    Bad("UPDATE organisation SET name = ''", "an organisation needs a name"),
    Bad("UPDATE service SET name = ''", "a service needs a name"),
    Bad("UPDATE need SET title = ''", "a need needs a title"),
    Bad("UPDATE term SET name = ' '", "a word must not be empty"),
    // Identity
    Bad("UPDATE volunteer SET code = ''", "a reference must not be empty"),
    Bad("UPDATE volunteer SET code = ' x'", "or have surrounding space"),
    Bad("UPDATE need SET code = 'x' || char(10)", "or have surrounding space"),
    Bad("UPDATE service SET source = ''", "a reference needs a source"),
    Bad("UPDATE area SET code = ' E1'", "an area needs a code"),
    Bad("UPDATE volunteer SET source = 's', code = 'c'", "UNIQUE"),
    Bad("UPDATE need SET source = 's', code = 'c'", "UNIQUE"),
    Bad("UPDATE service SET source = 's', code = 'c'", "UNIQUE"),
    Bad("UPDATE organisation SET source = 's', code = 'c'", "UNIQUE"),
    Bad("UPDATE area SET code = 'c'", "UNIQUE"),
    Bad("UPDATE term SET kind = 'skill', folded = 'c'", "UNIQUE"),
    Bad(
      "INSERT INTO decision (kind, volunteer, need, reason, since, version) "
        + "SELECT 'veto', volunteer, need, '', 0, 1 FROM decision", "UNIQUE"),
    Bad(
      "UPDATE placement SET volunteer = 1, need = 1, status = 'asked', end_reason = NULL, declined_by = NULL",
      "UNIQUE"),
    Bad("INSERT INTO plan_in_force (id, committed, policy_version) VALUES (2, 0, 1)", "CHECK"),
    Bad("INSERT INTO policy (id, body, version) VALUES (2, '{}', 1)", "CHECK"),
    // References
    Bad("UPDATE need SET service = 999", "FOREIGN KEY"),
    Bad("UPDATE service SET organisation = 999", "FOREIGN KEY"),
    Bad("UPDATE volunteer SET area = 999", "FOREIGN KEY"),
    Bad("UPDATE placement SET volunteer = 999 WHERE id = 1", "FOREIGN KEY"),
    Bad("UPDATE placement SET need = 999 WHERE id = 1", "FOREIGN KEY"),
    Bad("UPDATE decision SET need = 999 WHERE id = 1", "FOREIGN KEY"),
    Bad("DELETE FROM volunteer", "FOREIGN KEY"),
    Bad("DELETE FROM need", "FOREIGN KEY"),
    Bad("DELETE FROM organisation", "FOREIGN KEY"),
    Bad("DELETE FROM term", "FOREIGN KEY"),
    Bad(
      "INSERT INTO volunteer_skill (volunteer, term, level) SELECT 1, id, 1 FROM term WHERE kind = 'language'",
      "FOREIGN KEY"),
    Bad(
      "INSERT INTO volunteer_language (volunteer, term) SELECT 1, id FROM term WHERE kind = 'skill'",
      "FOREIGN KEY"),
    Bad(
      "INSERT INTO need_access_offered (need, term) SELECT 1, id FROM term WHERE kind = 'skill'",
      "FOREIGN KEY"),
    Bad("UPDATE service SET cause = (SELECT id FROM term WHERE kind = 'skill')", "FOREIGN KEY"),
    Bad("UPDATE need SET cause = (SELECT id FROM term WHERE kind = 'language')", "FOREIGN KEY"),
    // Types and presence
    Bad("UPDATE volunteer SET name = NULL", "NOT NULL"),
    Bad("UPDATE volunteer SET roles_at_once = 'two'", "cannot store TEXT"),
    Bad("UPDATE placement SET since = 1.5", "cannot store REAL"),
  ]

  @Test("Each bad row is refused for its own reason")
  func refuses() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    var records = RandomRecords(seed: 3)
    try store.load(records.batch(), title: "Good rows")
    for bad in Self.all {
      let error = #expect(throws: DatabaseError.self, "\(bad.sql)") {
        try store.pool.write { try $0.execute(sql: bad.sql) }
      }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(bad.sql)")
      #expect(error?.message?.contains(bad.words) == true, "\(bad.sql): \(error?.message ?? "no message")")
    }
  }

  @Test("Every table that holds rows is STRICT")
  func strict() throws {
    let scratch = Scratch()
    let loose = try scratch.store().reading { database in
      try String.fetchAll(
        database,
        sql:
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"
      )
    }
    #expect(loose == [])
  }

  @Test("A refusal is told in words that name the record")
  func words() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    try store.load(LifeRulesTests.world, title: "World")
    var volunteer = try #require(try store.snapshot().volunteers.first)
    volunteer.rolesAtOnce = 9
    #expect(
      throws: StoreError.refused("The volunteer “Volunteer 1” was refused: roles at once must be 1 to 4.")
    ) {
      try store.write("Edit", [.save(volunteer)])
    }
    let twin = Volunteer(id: Identifier(0), reference: Reference(source: "t", code: " V2 "), name: "Twin")
    #expect(
      throws: StoreError.refused(
        "The volunteer “Twin” was refused: another volunteer has the reference V2 of t.")
    ) { try store.write("Register", [.save(twin)]) }
    let pair = Pairing(volunteer: Identifier(1), need: Identifier(1))
    let pin = Decision(id: Identifier(0), kind: .pin, pairing: pair, reason: "", since: Scratch.today)
    let veto = Decision(id: Identifier(0), kind: .veto, pairing: pair, reason: "", since: Scratch.today)
    try store.write("Pin", [.save(pin)])
    let error = #expect(throws: StoreError.self) { try store.write("Veto", [.save(veto)]) }
    #expect(error?.description.contains("already: remove that first") == true)
    let service = try #require(try store.snapshot().services.first)
    #expect(
      throws: StoreError.refused("The service “Packing” can't be removed: refers to it: 4 needs.")
    ) { try store.write("Remove", [.remove(.service(service))]) }
  }
}
