import Foundation
import Matching

/// What somebody is known again by where the source of a reference cannot be relied on, because a file was renamed or
/// comes from another system: the name together with the code, the mail address or the telephone.
///
/// A code or an address alone is not enough: every list has a number 1, and families share a telephone.
struct PersonKeys {
  private let name: String
  private let reference: Reference
  /// The name with the mail address, the name with the telephone: those that there are.
  let contacts: [String]

  init(_ volunteer: Volunteer) {
    let name = folded(volunteer.name)
    self.name = name
    reference = volunteer.reference
    guard !name.isEmpty else {
      contacts = []
      return
    }
    let email = volunteer.email.trimmed.lowercased()
    // +44 7700 900123 and 07700 900123 are the same telephone.
    let digits = volunteer.phone.filter(\.isNumber).suffix(10)
    contacts =
      (email.isEmpty ? [] : ["\(name) mail \(email)"]) + (digits.count < 7 ? [] : ["\(name) phone \(digits)"])
  }

  /// The name with the code of the reference; nil where there is no name.
  ///
  /// Made where it is asked for, since an import asks of few people.
  var code: String? { name.isEmpty ? nil : "\(name) code \(reference.inNormalForm.code)" }

  /// All of them.
  var all: [String] { (code.map { [$0] } ?? []) + contacts }
}

extension ErasureHash {
  /// What stays of an erased person: the hash of the reference, and one of each key.
  func digests(of volunteer: Volunteer) -> [Data] {
    // No source is empty, so a key is never mistaken for a reference.
    [digest(of: volunteer.reference)]
      + PersonKeys(volunteer).all.map { digest(of: Reference(source: "", code: $0)) }
  }
}
