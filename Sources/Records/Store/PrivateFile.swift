import Foundation

/// Files that hold people's data: readable and writable by their owner alone.
enum PrivateFile {
  /// Makes an empty file (0600) where there is none, with the folders above it (0700); narrows the rights of
  /// one that is there.
  ///
  /// SQLite gives the files it makes beside the database the rights of the database itself.
  /// - Throws: `StoreError.file` where that can't be done.
  static func prepare(_ path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.file("The folder \(folder) can't be made: \(reason(error)).")
    }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.file("\(path) is not a file.") }
      if status.st_mode & 0o077 != 0 { narrow(path) }
      return
    }
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 || errno == EEXIST else {
      throw StoreError.file("\(path) can't be made: \(String(cString: strerror(errno))).")
    }
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Gives a file another name, in place of any file that has it.
  static func rename(_ path: String, to name: String) throws {
    guard Glibc.rename(path, name) == 0 else {
      throw StoreError.file("\(name) can't be written: \(String(cString: strerror(errno))).")
    }
  }

  /// The rights of a file, such as 0o600; nil where there is none.
  static func mode(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_mode & 0o777) : nil
  }

  /// Takes a file's rights from all but its owner, and those of SQLite's files beside it.
  private static func narrow(_ path: String) {
    for file in [path, path + "-wal", path + "-shm"] { chmod(file, 0o600) }
  }

  /// The system's reason for an error, without a full stop.
  static func reason(_ error: any Error) -> String {
    // The sentence goes on after it, and some of the system's reasons end with a full stop of their own.
    var reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
    while reason.last == "." || reason.last == " " { reason.removeLast() }
    return reason
  }
}
