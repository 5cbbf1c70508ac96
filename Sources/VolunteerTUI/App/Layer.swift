import Matching
import Records

/// What lies over a screen and takes keys first.
enum Layer: Sendable {
  case record(RecordLayer)
  case candidates(CandidateSubject)
  case explanation(ExplanationLayer)
  case form(FormLayer)
  case menu(Menu)
  case confirm(Confirmation)
  case line(LineLayer)
  case filter(FilterLayer)
  case palette(PickerLayer)
  case finder(FinderLayer)
  case help(PickerLayer)

  /// The list that the layer shows; nil where it shows none.
  var list: ListName? {
    switch self {
    case .candidates: .candidates
    case .record: .related
    default: nil
    }
  }
}

extension Layer {
  /// Whether keys are typed into it or answer it, rather than being actions.
  var takesEveryKey: Bool {
    switch self {
    case .record, .candidates, .explanation: false
    case .form, .menu, .confirm, .line, .filter, .palette, .finder, .help: true
    }
  }
}

/// A record's page, with what belongs to the record in a list under it.
struct RecordLayer: Sendable {
  var name: RecordName
  /// How its list was left for a page that lies over this one.
  var left: TableState?
  /// What its selected row was about then.
  var leftAt: RowKey?
}

/// Why a pair is or is not in the plan, or what is to be said of the plan, and how far the page is scrolled.
struct ExplanationLayer: Sendable {
  /// The pair; nil for the plan as a whole.
  var pairing: Pairing?
  /// The need whose free places are explained.
  var need: Identifier<Need>?
  /// Nil until it is worked out.
  var page: ExplanationPage?
  var top = 0
}

/// A few answers, a key each.
struct Menu: Sendable {
  struct Item: Sendable {
    var key: Character
    var title: String
    var intent: Intent
  }

  var title: String
  var items: [Item]
}

/// A question whose yes is the act's capital letter.
struct Confirmation: Sendable {
  var question: String
  /// What else to know before saying yes.
  var details: [String] = []
  var letter: Character
  var intent: Intent
}

/// One line to type.
struct LineLayer: Sendable {
  var title: String
  var hint: String
  var text: TextLine
  var purpose: LinePurpose
  var problem: String?
}

/// What a typed line is for.
enum LinePurpose: Equatable, Sendable {
  case pinReason(Pairing)
  case declineReason(Identifier<Placement>, Decliner)
  /// To export; of a screen's own list only what it shows or what is marked there.
  case export(ExportSubject, ExportProfile, ofScreen: Bool)
  case importFile
  /// The value of a setting of the policy, by its name.
  case setting(String)
  /// Why people are asked for work that stands in for a paid post's.
  case acknowledge([Pairing])
  /// To lift a hold: who lifts it, and then why.
  case liftHold(Identifier<Volunteer>, lead: String?)
}

/// A filter being typed, and the one to go back to.
struct FilterLayer: Sendable {
  var list: ListName
  var text: TextLine
  var before: String
}

/// A list of titles that narrows as one types: the palette and the help.
struct PickerLayer: Sendable {
  var text = TextLine()
  var selected = 0
}

/// Finds any person, need, service or organisation.
struct FinderLayer: Sendable {
  struct Hit: Equatable, Sendable {
    var name: RecordName
    var title: String
    var detail: String
  }

  var text = TextLine()
  var hits: [Hit] = []
  var selected = 0
}

/// Something to do once it is chosen from a menu or confirmed.
enum Intent: Equatable, Sendable {
  case act(Act)
  case action(ActionName)
  case sort(ListName, column: Int)
  case line(LinePurpose)
  case menu(MenuName)
  case edit(RecordName)
  case export(ExportRequest)
  case saveForm
  case add(EditableKind)
  case importFile(String, ImportKind)
  /// To put the question before people are asked, once what it needs is known.
  case ask([Pairing], Acknowledgement?)
  case nextStage(Identifier<Placement>)
  case answerAll([Identifier<Placement>], Answer)
}

/// The menus that lead on from another menu.
enum MenuName: Equatable, Sendable {
  case declineBy(Identifier<Placement>)
  case declineReason(Identifier<Placement>, Decliner)
  case answer(Identifier<Placement>)
}
