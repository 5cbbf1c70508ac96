/// Where an area stands among all areas of its country: 1 is the most deprived tenth, 10 the least.
public struct Deciles: Hashable, Codable, Sendable {
  /// Deprivation of all kinds together; nil where not known.
  public var overall: Int?
  /// Barriers to housing and services; nil where not known.
  public var access: Int?
  /// Deprivation of employment; nil where not known.
  public var employment: Int?

  /// Gathers what is known.
  public init(overall: Int? = nil, access: Int? = nil, employment: Int? = nil) {
    self.overall = overall
    self.access = access
    self.employment = employment
  }

  /// Nothing known.
  public static let unknown = Deciles()

  /// The lower of the overall and the access decile: what matching looks at; nil where neither is known.
  public var lowest: Int? {
    switch (overall, access) {
    case (let one?, let other?): min(one, other)
    case (let one, let other): one ?? other
    }
  }
}

/// A small area for which a country publishes an index of deprivation.
public struct Area: Identifiable, Equatable, Codable, Sendable {
  /// Its identity.
  public var id: Identifier<Area>
  /// The statistical code, such as `E01006412`.
  public var code: String
  /// Its name.
  public var name: String
  /// The middle of the area; nil where not known.
  public var centroid: Place?
  /// Its deciles.
  public var deciles: Deciles
  /// The index and its edition, such as `English Indices of Multiple Deprivation 2019`.
  public var edition: String
  /// Rises by one with every write.
  public var version: Int

  /// Describes an area.
  public init(
    id: Identifier<Area>, code: String, name: String, centroid: Place? = nil, deciles: Deciles = .unknown,
    edition: String = "", version: Int = 1
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.centroid = centroid
    self.deciles = deciles
    self.edition = edition
    self.version = version
  }
}
