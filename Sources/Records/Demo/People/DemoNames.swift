import Matching

/// The names that invented people are given: names of many origins, as in any British town.
struct DemoNames: Sendable {
  /// Names that go together, and the languages that people with such names may speak besides English.
  struct Stock: Sendable {
    /// Given names.
    let given: [String]
    /// Family names.
    let family: [String]
    /// Languages besides English, most often the first.
    let languages: [DemoLanguage]

    /// A stock from words separated by spaces.
    init(given: String, family: String, languages: [DemoLanguage] = []) {
      self.init(given: given, families: DemoNames.words(family), languages: languages)
    }

    /// A stock from given names separated by spaces, and family names.
    init(given: String, families: [String], languages: [DemoLanguage] = []) {
      self.given = DemoNames.words(given)
      family = families
      self.languages = languages
    }
  }

  /// A drawn name.
  struct Drawn {
    /// The name in full.
    var full: String
    /// The name as the local part of an address: ASCII lower case.
    var address: String
    /// The languages that go with it.
    var languages: [DemoLanguage]
  }

  /// Draws a name that suits a person's age and story.
  ///
  /// One in five comes from a stock that is newer in Britain, and so does nearly everyone who is not permitted to work;
  /// a few given names are mixed, and a few families have two names.
  static func draw(age: AgeBand = .notSaid, employment: Employment = .notSaid, _ random: inout DemoRandom)
    -> Drawn
  {
    let isNewer = random.chance(employment == .notPermittedToWork ? 94 : 20)
    let stock = random.pick(isNewer ? Elsewhere.stocks : British.stocks(of: age)) ?? British.england(age)
    let givenStock = isNewer && random.chance(6) ? British.england(age) : stock
    let given = random.pick(givenStock.given) ?? "Sam"
    var family = random.pick(stock.family) ?? "Field"
    if random.chance(3), let second = random.pick(British.families), second != family {
      family += "-" + second
    }
    return Drawn(
      full: given + " " + family, address: folded(given) + "." + folded(family), languages: stock.languages)
  }

  /// A few names longer than any column is wide.
  static let long = [
    "Wilhelmina Featherstonehaugh-Abernethy-Marchbanks",
    "Oluwaseun Adebayo-Ogunleye Wolstenholme",
    "Bartholomew Llanfairfechan-Prendergast",
    "Krishnamoorthy Venkatasubramaniam Ramachandran",
    "Maria-Antonieta de Vasconcelos e Albuquerque",
    "Aleksandra Brzęczyszczykiewicz-Konstantynopolska",
  ]

  /// A name in ASCII lower case, letters and hyphens only, without the marks that some letters carry.
  static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 32)
      case 0x61...0x7A, 0x2D: bytes.append(UInt8(scalar.value))
      default: bytes.append(contentsOf: (plain[scalar] ?? "").utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words of a text.
  static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let plain: [Unicode.Scalar: String] = {
    let groups: KeyValuePairs = [
      "a": "áàâäãåąăÁÅ", "ae": "æ", "c": "çćčÇČ", "d": "ďđ", "e": "éèêëęėÉ", "g": "ğ", "i": "íìîïıİÍ",
      "l": "łŁ", "n": "ñńň",
      "o": "óòôöõøőÖØ", "r": "ř", "s": "śšşŚŠŞ", "ss": "ß", "t": "ţ", "u": "úùûüůÜ", "y": "ýŷ", "z": "źżžŻŽ",
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letters, marked) in groups {
      for scalar in marked.unicodeScalars { plain[scalar] = letters }
    }
    return plain
  }()
}
