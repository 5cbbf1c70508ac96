import Foundation

/// Files that hold people's data: readable and writable by their owner alone.
enum PrivateFile {
  /// Makes an empty file (0600) where there is none, with the folders above it (0700); narrows the rights of
  /// one that is there.
  ///
  /// SQLite gives the files it makes beside the database the rights of the database itself.
  /// - Parameters:
  ///   - path: The file.
  ///   - name: What a person knows it as; nil for its path.
  /// - Throws: `StoreError.cannotWrite` where that can't be done, `.file` where something else is in its place.
  static func prepare(_ path: String, as name: String? = nil) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.cannotWrite("The folder \(folder) can't be made: \(reason(error)).")
    }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.file("\(path) is not a file.") }
      if let obstacle = obstacle(toWriting: path) {
        throw StoreError.cannotWrite("\(path) can't be written: \(obstacle). Nothing was changed.")
      }
      narrow(path)
      return
    }
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 || errno == EEXIST else {
      throw StoreError.cannotWrite("\(name ?? path) can't be made: \(String(cString: strerror(errno))).")
    }
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Gives a file another name, in place of any file that has it.
  static func rename(_ path: String, to name: String) throws {
    guard Glibc.rename(path, name) == 0 else {
      throw StoreError.cannotWrite("\(name) can't be written: \(String(cString: strerror(errno))).")
    }
  }

  /// The rights of a file, such as 0o600; nil where there is none.
  static func mode(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
  }

  /// Takes the rights of others to a database and to SQLite's files beside it, where they have any.
  ///
  /// Leaves the owner's own as they are: who made a file unwritable meant it.
  static func narrow(_ path: String) {
    for file in [path, path + "-wal", path + "-shm"] {
      guard let mode = mode(of: file), mode & 0o077 != 0 else { continue }
      chmod(file, mode_t(mode & 0o700))
    }
  }

  /// Why a database that is there can't be written, without a full stop; nil where it can.
  ///
  /// SQLite keeps files beside a database while it writes, so the folder matters as well as the file.
  static func obstacle(toWriting path: String) -> String? {
    if access(path, W_OK) != 0 { return String(cString: strerror(errno)) }
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    guard access(folder, W_OK | X_OK) != 0 else { return nil }
    return "its folder \(folder) can't be written (\(String(cString: strerror(errno))))"
  }

  /// The system's reason for an error, without a full stop.
  static func reason(_ error: any Error) -> String {
    // The sentence goes on after it, and some of the system's reasons end with a full stop of their own.
    var reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
    while reason.last == "." || reason.last == " " { reason.removeLast() }
    return reason
  }
}
