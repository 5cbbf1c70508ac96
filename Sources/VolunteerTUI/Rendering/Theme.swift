/// How a style looks on a terminal: a palette colour, nil for the terminal's own, and attributes.
struct Appearance: Hashable, Sendable {
  var colour: UInt8?
  var emphasis: Style.Emphasis

  init(_ colour: UInt8? = nil, _ emphasis: Style.Emphasis = []) {
    self.colour = colour
    self.emphasis = emphasis
  }
}

/// Turns what a cell means into how it looks, for the colours that a terminal has.
///
/// The terminal's own background is never painted over, and selection is reverse video, so one theme serves dark
/// and light terminals: every colour has a contrast of at least 4 : 1 on black and on white (256 colours), and of
/// the 16, whose shades users choose, only red and magenta carry text.
enum Theme: Sendable, CaseIterable {
  case monochrome
  case colours16
  case colours256

  /// The theme for a number of colours; 0 where there are none or `NO_COLOR` asks for none.
  init(colours: Int) {
    switch colours {
    case 256...: self = .colours256
    case 8...: self = .colours16
    default: self = .monochrome
    }
  }

  /// How a style looks in this theme.
  func appearance(of style: Style) -> Appearance {
    var appearance: Appearance
    switch self {
    case .monochrome: appearance = Self.monochrome(style.role)
    case .colours16: appearance = Self.colours16(style.role)
    case .colours256: appearance = Self.colours256(style.role)
    }
    appearance.emphasis.formUnion(style.emphasis)
    return appearance
  }

  private static func monochrome(_ role: Role) -> Appearance {
    switch role {
    case .text, .tab, .border, .footerText, .label, .good, .watch: Appearance()
    case .barProfessional, .barStays, .barShortTerm, .barWanted: Appearance()
    case .dim, .placeholder, .barTrack: Appearance(nil, .dim)
    case .title, .accent, .activeBorder, .footerKey, .marked, .warning: Appearance(nil, .bold)
    case .columnHeader, .input: Appearance(nil, .underline)
    case .found: Appearance(nil, [.bold, .underline])
    case .header, .activeTab, .selected, .critical, .error: Appearance(nil, [.bold, .reverse])
    case .selectedElsewhere: Appearance(nil, [.bold, .underline])
    }
  }

  private static func colours16(_ role: Role) -> Appearance {
    let red: UInt8 = 1, green: UInt8 = 2, yellow: UInt8 = 3, magenta: UInt8 = 5, cyan: UInt8 = 6
    return switch role {
    case .watch: Appearance(magenta)
    case .warning: Appearance(red)
    case .critical, .error: Appearance(red, [.bold, .reverse])
    case .marked: Appearance(magenta, .bold)
    case .barProfessional: Appearance(cyan)
    case .barStays: Appearance(green)
    case .barShortTerm: Appearance(yellow)
    case .barWanted: Appearance(red)
    default: monochrome(role)
    }
  }

  private static func colours256(_ role: Role) -> Appearance {
    let grey: UInt8 = 243, blue: UInt8 = 31, green: UInt8 = 28, teal: UInt8 = 30
    let brown: UInt8 = 130, crimson: UInt8 = 161, purple: UInt8 = 133
    return switch role {
    case .text, .footerText, .input, .tab: monochrome(role)
    case .selected, .selectedElsewhere, .header, .activeTab: monochrome(role)
    case .dim, .placeholder, .border, .barTrack, .label: Appearance(grey)
    case .title: Appearance(nil, .bold)
    case .accent, .activeBorder: Appearance(blue)
    case .footerKey: Appearance(blue, .bold)
    case .columnHeader: Appearance(nil, .bold)
    case .marked: Appearance(teal, .bold)
    case .found: Appearance(blue, [.bold, .underline])
    case .good: Appearance(green)
    case .watch: Appearance(purple)
    case .warning: Appearance(brown, .bold)
    case .critical: Appearance(crimson, .bold)
    case .error: Appearance(crimson, .bold)
    case .barProfessional: Appearance(blue)
    case .barStays: Appearance(green)
    case .barShortTerm: Appearance(brown)
    case .barWanted: Appearance(crimson)
    }
  }
}
