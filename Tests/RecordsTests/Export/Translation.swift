import Matching

@testable import Records

/// Puts the records of one database under the identities of another that has the same, so that they can be compared.
struct Translation {
  let from: Snapshot
  let to: Snapshot

  func organisations() -> [Organisation] {
    from.organisations.map { record in
      var organisation = Organisation(
        id: id(record.reference, in: to.organisations, \.reference), reference: record.reference,
        name: record.name)
      organisation.contactName = record.contactName
      organisation.email = record.email
      organisation.phone = record.phone
      organisation.insuranceExpires = record.insuranceExpires
      organisation.safeguardingLead = record.safeguardingLead
      organisation.hasSafeguardingPolicy = record.hasSafeguardingPolicy
      organisation.signedCharter = record.signedCharter
      organisation.hasDispute = record.hasDispute
      organisation.notes = record.notes
      return organisation
    }.sorted { $0.id < $1.id }
  }

  func areas() -> [Area] {
    from.areas.map { record in
      Area(
        id: to.areas.first { $0.code == record.code }?.id ?? Identifier(0), code: record.code,
        name: record.name,
        centroid: record.centroid, deciles: record.deciles, edition: record.edition)
    }.sorted { $0.id < $1.id }
  }

  func services() -> [Service] {
    from.services.map { record in
      var service = record
      service.id = id(record.reference, in: to.services, \.reference)
      service.organisation = organisation(record.organisation)
      service.cause = record.cause.map { word($0, .cause) }
      service.area = area(record.area)
      service.version = 1
      return service
    }.sorted { $0.id < $1.id }
  }

  func needs() -> [Need] {
    from.needs.map { record in
      var need = record
      need.id = id(record.reference, in: to.needs, \.reference)
      need.service =
        from.service(record.service).map { id($0.reference, in: to.services, \.reference) } ?? Identifier(0)
      need.cause = record.cause.map { word($0, .cause) }
      need.requiredSkills = words(record.requiredSkills, .skill)
      need.preferredSkills = words(record.preferredSkills, .skill)
      need.developsSkills = words(record.developsSkills, .skill)
      need.requiredQualifications = words(record.requiredQualifications, .qualification)
      need.languages = words(record.languages, .language)
      need.accessOffered = words(record.accessOffered, .access)
      need.refusedVolunteers = record.refusedVolunteers.map { refused in
        from.volunteer(refused).map { id($0.reference, in: to.volunteers, \.reference) } ?? Identifier(0)
      }.sorted()
      need.version = 1
      return need
    }.sorted { $0.id < $1.id }
  }

  func volunteers(where isIn: (Volunteer) -> Bool) -> [Volunteer] {
    from.volunteers.filter(isIn).map { record in
      var volunteer = record
      volunteer.id = id(record.reference, in: to.volunteers, \.reference)
      volunteer.area = area(record.area)
      volunteer.skills = record.skills.map { SkillLevel(word($0.skill, .skill), level: $0.level) }
        .sorted { $0.skill < $1.skill }
      volunteer.wantedSkills = words(record.wantedSkills, .skill)
      volunteer.likedCauses = words(record.likedCauses, .cause)
      volunteer.refusedCauses = words(record.refusedCauses, .cause)
      volunteer.refusedOrganisations = record.refusedOrganisations.map(organisation).sorted()
      volunteer.languages = words(record.languages, .language)
      volunteer.accessNeeds = words(record.accessNeeds, .access)
      volunteer.qualifications = record.qualifications.map { held in
        var qualification = held
        qualification.kind = word(held.kind, .qualification)
        return qualification
      }
      volunteer.version = 1
      return volunteer
    }.sorted { $0.id < $1.id }
  }

  private func id<Record>(
    _ reference: Reference, in records: RecordList<Record>, _ path: KeyPath<Record, Reference>
  ) -> Identifier<Record> where Record: Identifiable, Record.ID == Identifier<Record> {
    records.first { $0[keyPath: path] == reference }?.id ?? Identifier(0)
  }

  private func organisation(_ identity: Identifier<Organisation>) -> Identifier<Organisation> {
    from.organisation(identity).map { id($0.reference, in: to.organisations, \.reference) } ?? Identifier(0)
  }

  private func area(_ identity: Identifier<Area>?) -> Identifier<Area>? {
    identity.flatMap { from.area($0) }.map { area in
      to.areas.first { $0.code == area.code }?.id ?? Identifier(0)
    }
  }

  private func word<Kind>(_ identity: Identifier<Kind>, _ kind: TermKind) -> Identifier<Kind> {
    to.vocabulary.identity(from.vocabulary.name(identity), of: kind) ?? Identifier(0)
  }

  private func words<Kind>(_ identities: [Identifier<Kind>], _ kind: TermKind) -> [Identifier<Kind>] {
    identities.map { word($0, kind) }.sorted()
  }
}
