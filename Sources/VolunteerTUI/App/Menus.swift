import Matching
import Records

/// The menus, a function each.
enum Menus {
  /// The columns of a list, a letter each; choosing the first key again turns it round.
  static func sort(_ list: ListName, _ columns: [ListColumn]) -> Menu {
    let letters = Array("abcdefghijklmnoprstuvwxyz")
    return Menu(
      title: "Sort by (again: the other way round; another: within it)",
      items: columns.indices.prefix(letters.count).map { column in
        Menu.Item(
          key: letters[column], title: columns[column].name, intent: .sort(list, column: column))
      })
  }

  /// The answers to an ask, or to whatever the placement waits for.
  static func answer(_ placement: Placement, in snapshot: Snapshot) -> Menu {
    var items = [
      Menu.Item(key: "y", title: "yes", intent: .act(.answer(placement.id, .yes))),
      Menu.Item(key: "n", title: "no, and why", intent: .menu(.declineBy(placement.id))),
      Menu.Item(
        key: "l", title: "later: spoken to today, still open", intent: .act(.answer(placement.id, .later))),
    ]
    if placement.status == .asked {
      items.append(Menu.Item(key: "x", title: "no reply", intent: .act(.answer(placement.id, .noReply))))
    }
    return Menu(title: "What do they say? \(snapshot.title(of: placement))", items: items)
  }

  /// The answers that several people may have given alike.
  static func answers(_ placements: [Placement]) -> Menu {
    let ids = placements.map(\.id)
    var items = [
      Menu.Item(key: "y", title: "yes", intent: .answerAll(ids, .yes)),
      Menu.Item(
        key: "l", title: "later: spoken to today, still open", intent: .answerAll(ids, .later)),
    ]
    if placements.allSatisfy({ $0.status == .asked }) {
      items.append(Menu.Item(key: "x", title: "no reply", intent: .answerAll(ids, .noReply)))
    }
    return Menu(
      title: "What do the \(ids.count.grouped) marked say? A no is recorded one by one", items: items)
  }

  /// The placements that wait, where there are several.
  static func placements(
    _ placements: [Placement], title: String, in snapshot: Snapshot, intent: (Placement) -> Intent
  ) -> Menu {
    Menu(
      title: title,
      items: zip("123456789abcdefghijklmnop", placements).map { key, placement in
        Menu.Item(
          key: key, title: "\(snapshot.title(of: placement)) (\(placement.status.text))",
          intent: intent(placement))
      })
  }

  /// Why the answer is no: the commonest reasons of the volunteer, then who else may say no.
  static func declineBy(_ placement: Identifier<Placement>) -> Menu {
    let reasons = DeclineReasons.of(.volunteer)
    var items = zip("123456789", reasons).map { key, reason in
      Menu.Item(
        key: key, title: reason, intent: .act(.answer(placement, .no(by: .volunteer, reason: reason))))
    }
    items.append(
      Menu.Item(
        key: "w", title: "another reason, to type", intent: .line(.declineReason(placement, .volunteer))))
    items.append(
      Menu.Item(
        key: "o", title: "the organisation says no", intent: .menu(.declineReason(placement, .organisation))))
    items.append(
      Menu.Item(
        key: "c", title: "we say no", intent: .menu(.declineReason(placement, .coordinator))))
    return Menu(title: "Why not? (the volunteer's reason)", items: items)
  }

  /// The commonest reasons of whoever says no.
  static func declineReason(_ placement: Identifier<Placement>, _ decliner: Decliner) -> Menu {
    var items = zip("123456789", DeclineReasons.of(decliner)).map { key, reason in
      Menu.Item(key: key, title: reason, intent: .act(.answer(placement, .no(by: decliner, reason: reason))))
    }
    items.append(
      Menu.Item(
        key: "w", title: "another reason, to type", intent: .line(.declineReason(placement, decliner))))
    return Menu(title: "Why not?", items: items)
  }

  /// What to export from a screen.
  static func export(from screen: ScreenName) -> Menu {
    let here: ExportSubject =
      switch screen {
      case .volunteers: .volunteers
      case .needs: .needs
      case .services: .services
      case .overview, .plan, .policy: .matches
      }
    return Menu(
      title: "Export what?",
      items: [
        // So that x twice exports what the screen shows.
        export("x", "this screen: \(here.rawValue), as filtered or marked", here, .internal, ofScreen: true),
        export("m", "matches: internal, everything", .matches, .internal),
        export("h", "matches: for the hosts, agreed contact and role", .matches, .host),
        export("l", "matches: mail merge", .matches, .mail),
        export("f", "matches: counts for funders", .matches, .funder),
        export("v", "volunteers", .volunteers, .internal),
        export("n", "needs", .needs, .internal),
        export("s", "services", .services, .internal),
        export("o", "organisations", .organisations, .internal),
        export("w", "warnings", .warnings, .internal),
        export("j", "journal", .journal, .internal),
      ])
  }

  private static func export(
    _ key: Character, _ title: String, _ subject: ExportSubject, _ profile: ExportProfile,
    ofScreen: Bool = false
  ) -> Menu.Item {
    Menu.Item(key: key, title: title, intent: .line(.export(subject, profile, ofScreen: ofScreen)))
  }

  /// What the rows of a file are, where its headers do not tell.
  static func importKinds(of path: String, _ kinds: [ImportKind]) -> Menu {
    let keys: [ImportKind: Character] = [
      .areas: "a", .organisations: "o", .services: "s", .volunteers: "v", .needs: "n",
    ]
    return Menu(
      title: "The headers do not tell what the rows are. Import them as",
      items: kinds.compactMap { kind in
        keys[kind].map { Menu.Item(key: $0, title: kind.rawValue, intent: .importFile(path, kind)) }
      })
  }

  /// Whether staff and union were consulted, before people are asked for work that stands in for a paid post's.
  static func consultation(_ pairings: [Pairing], reason: String) -> Menu {
    Menu(
      title: "Were staff and union consulted about that?",
      items: [
        Menu.Item(
          key: "y", title: "yes",
          intent: .ask(pairings, Acknowledgement(reason: reason, staffConsulted: true))),
        Menu.Item(
          key: "n", title: "no, or not yet",
          intent: .ask(pairings, Acknowledgement(reason: reason, staffConsulted: false))),
      ])
  }

  /// What to add.
  static let add = Menu(
    title: "Add what?",
    items: [
      Menu.Item(key: "v", title: "a volunteer", intent: .add(.volunteer)),
      Menu.Item(key: "n", title: "a need", intent: .add(.need)),
      Menu.Item(key: "s", title: "a service", intent: .add(.service)),
      Menu.Item(key: "o", title: "an organisation", intent: .add(.organisation)),
    ])
}

/// The commonest reasons for a no, so that one key records them.
enum DeclineReasons {
  static func of(_ decliner: Decliner) -> [String] {
    switch decliner {
    case .volunteer:
      [
        "too far", "the times do not suit", "not the right thing for me", "found work",
        "something else came up",
        "not now", "no reason given",
      ]
    case .organisation:
      ["the place is taken", "the role has changed", "not the right person for this role", "no reason given"]
    case .coordinator:
      ["asked in error", "a better fit elsewhere", "the role is not ready", "no reason given"]
    }
  }
}
