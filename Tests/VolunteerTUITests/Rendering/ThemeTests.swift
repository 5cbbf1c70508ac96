import Testing

@testable import VolunteerTUI

@Suite("Themes")
struct ThemeTests {
  @Test("of 256 colours read on a black and on a white background")
  func readOnBlackAndWhite() {
    for role in Role.allCases {
      guard let colour = Theme.colours256.appearance(of: Style(role)).colour else { continue }
      let luminance = Self.luminance(colour)
      let onBlack = (luminance + 0.05) / 0.05
      let onWhite = 1.05 / (luminance + 0.05)
      #expect(onBlack >= 4 && onWhite >= 4, "\(role): \(onBlack) on black, \(onWhite) on white")
    }
  }

  @Test("of 16 colours use none that is too faint on a white or a black background for text")
  func useFewOfSixteen() {
    let charts: Set<Role> = [.barProfessional, .barStays, .barShortTerm, .barWanted]
    for role in Role.allCases where !charts.contains(role) {
      guard let colour = Theme.colours16.appearance(of: Style(role)).colour else { continue }
      #expect([1, 5].contains(colour), "\(role)")
    }
  }

  @Test("without colours use none")
  func monochromeUsesNone() {
    for role in Role.allCases { #expect(Theme.monochrome.appearance(of: Style(role)).colour == nil) }
  }

  @Test("show what is selected, a heading and an error differently from text, also without colours")
  func differFromText() {
    for theme in Theme.allCases {
      let text = theme.appearance(of: .text)
      for role in [
        Role.selected, .selectedElsewhere, .marked, .header, .activeTab, .footerKey, .critical, .error,
      ] {
        #expect(theme.appearance(of: Style(role)) != text, "\(role) in \(theme)")
      }
      #expect(theme.appearance(of: .selected) != theme.appearance(of: .selectedElsewhere))
    }
  }

  @Test("are chosen by the number of colours")
  func areChosen() {
    #expect(Theme(colours: 0) == .monochrome)
    #expect(Theme(colours: 8) == .colours16)
    #expect(Theme(colours: 16) == .colours16)
    #expect(Theme(colours: 256) == .colours256)
    #expect(Theme(colours: 16_777_216) == .colours256)
  }

  @Test("add the emphasis of a style")
  func addEmphasis() {
    let style = Style.warning.adding(.underline)
    #expect(Theme.colours16.appearance(of: style) == Appearance(1, .underline))
  }

  /// Relative luminance as WCAG 2 defines it, of xterm's colour cube and greys.
  private static func luminance(_ colour: UInt8) -> Double {
    func linear(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let index = Int(colour)
    guard index >= 16 else { return -1 }
    if index >= 232 { return linear(8 + 10 * (index - 232)) }
    let cube = index - 16
    return 0.2126 * linear(levels[cube / 36]) + 0.7152 * linear(levels[cube / 6 % 6])
      + 0.0722 * linear(levels[cube % 6])
  }

  /// x to the power 2.4, as x² times the fifth root of x², by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 0.5
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
