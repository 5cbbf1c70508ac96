/// What a piece of the screen is, never what colour it has: a `Theme` turns roles into colours.
///
/// A role adds to a meaning that a glyph or a word already carries; on a monochrome terminal nothing is lost.
enum Role: UInt8, CaseIterable, Sendable {
  // Text.
  case text, dim, title, label, accent
  // The frame around the work.
  case header, tab, activeTab, border, activeBorder, columnHeader, footerKey, footerText
  // Rows.
  case selected, selectedElsewhere, marked, found
  // How things stand, mildest first.
  case good, watch, warning, critical
  // Forms.
  case input, placeholder, error
  // Charts.
  case barProfessional, barStays, barShortTerm, barWanted, barTrack
}

/// A role and what is stressed in it: the look of one cell, in two bytes.
struct Style: Hashable, Sendable {
  /// Ways to stress a cell that every terminal has, whatever its colours.
  struct Emphasis: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Emphasis(rawValue: 1)
    static let underline = Emphasis(rawValue: 2)
    static let reverse = Emphasis(rawValue: 4)
    static let dim = Emphasis(rawValue: 8)
  }

  var role: Role
  var emphasis: Emphasis

  init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// The same role, stressed further.
  func adding(_ more: Emphasis) -> Style { Style(role, emphasis.union(more)) }
}

extension Style {
  static let text = Style(.text)
  static let dim = Style(.dim)
  static let title = Style(.title)
  static let label = Style(.label)
  static let accent = Style(.accent)
  static let header = Style(.header)
  static let tab = Style(.tab)
  static let activeTab = Style(.activeTab)
  static let border = Style(.border)
  static let activeBorder = Style(.activeBorder)
  static let columnHeader = Style(.columnHeader)
  static let footerKey = Style(.footerKey)
  static let footerText = Style(.footerText)
  static let selected = Style(.selected)
  static let selectedElsewhere = Style(.selectedElsewhere)
  static let marked = Style(.marked)
  static let found = Style(.found)
  static let good = Style(.good)
  static let watch = Style(.watch)
  static let warning = Style(.warning)
  static let critical = Style(.critical)
  static let input = Style(.input)
  static let placeholder = Style(.placeholder)
  static let error = Style(.error)
  static let barProfessional = Style(.barProfessional)
  static let barStays = Style(.barStays)
  static let barShortTerm = Style(.barShortTerm)
  static let barWanted = Style(.barWanted)
  static let barTrack = Style(.barTrack)
}
