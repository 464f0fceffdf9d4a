#include "database/vfs_file.h"

#include <algorithm>
#include <new>
#include <utility>

namespace firstboot::database {

namespace {

/// SQLite knows the first member alone.
struct Handle {
    sqlite3_file base;
    std::shared_ptr<File> file;
    std::string path;
    int flags;
    LockLevel level = LockLevel::none;
    bool uses_shared_memory = false;
    unsigned shared_locks = 0;
    unsigned exclusive_locks = 0;
};

Handle& handle_of(sqlite3_file* file) {
    return *reinterpret_cast<Handle*>(file);
}

LockLevel level_of(int level) {
    switch (level) {
        case SQLITE_LOCK_SHARED:
            return LockLevel::shared;
        case SQLITE_LOCK_RESERVED:
            return LockLevel::reserved;
        case SQLITE_LOCK_PENDING:
            return LockLevel::pending;
        case SQLITE_LOCK_EXCLUSIVE:
            return LockLevel::exclusive;
        default:
            return LockLevel::none;
    }
}

int unlock(sqlite3_file* memory, int wanted) {
    Handle& handle = handle_of(memory);
    File& file = *handle.file;
    const LockLevel level = level_of(wanted);
    if (handle.level <= level) return SQLITE_OK;
    if (file.writer == &handle) {
        file.writer = nullptr;
        file.writer_level = LockLevel::none;
    }
    if (level == LockLevel::none) --file.shared_holders;
    handle.level = level;
    return SQLITE_OK;
}

int lock(sqlite3_file* memory, int wanted) {
    Handle& handle = handle_of(memory);
    File& file = *handle.file;
    const LockLevel level = level_of(wanted);
    if (handle.level >= level) return SQLITE_OK;
    const bool other_writes = file.writer != nullptr && file.writer != &handle;
    if (level == LockLevel::shared) {
        // A writer that waits for the readers lets no new ones in.
        if (other_writes && file.writer_level >= LockLevel::pending) return SQLITE_BUSY;
        ++file.shared_holders;
        handle.level = level;
        return SQLITE_OK;
    }
    if (other_writes) return SQLITE_BUSY;
    file.writer = &handle;
    if (level == LockLevel::exclusive && file.shared_holders > 1) {
        handle.level = file.writer_level = LockLevel::pending;
        return SQLITE_BUSY;
    }
    handle.level = file.writer_level = level;
    return SQLITE_OK;
}

int is_reserved(sqlite3_file* memory, int* result) {
    *result = handle_of(memory).file->writer != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int unmap_shared_memory(sqlite3_file* memory, int remove) {
    Handle& handle = handle_of(memory);
    if (!std::exchange(handle.uses_shared_memory, false)) return SQLITE_OK;
    File& file = *handle.file;
    if (--file.shared_memory_users == 0 && remove != 0) file.shared_memory.clear();
    return SQLITE_OK;
}

int close(sqlite3_file* memory) {
    Handle& handle = handle_of(memory);
    unmap_shared_memory(memory, 0);
    unlock(memory, SQLITE_LOCK_NONE);
    File& file = *handle.file;
    --file.handles;
    if ((handle.flags & SQLITE_OPEN_MAIN_DB) != 0) --file.connections;
    if ((handle.flags & SQLITE_OPEN_DELETEONCLOSE) != 0) file_system().remove(handle.path);
    handle.~Handle();
    return SQLITE_OK;
}

int read(sqlite3_file* memory, void* target, int count, sqlite3_int64 offset) {
    const bool complete = handle_of(memory).file->content.read(
        static_cast<std::byte*>(target), static_cast<std::size_t>(count), offset);
    return complete ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* memory, const void* source, int count, sqlite3_int64 offset) {
    const bool written = handle_of(memory).file->content.write(
        static_cast<const std::byte*>(source), static_cast<std::size_t>(count), offset);
    return written ? SQLITE_OK : SQLITE_FULL;
}

int truncate(sqlite3_file* memory, sqlite3_int64 size) {
    return handle_of(memory).file->content.resize(size) ? SQLITE_OK : SQLITE_FULL;
}

int sync(sqlite3_file*, int) {
    return SQLITE_OK;
}

int file_size(sqlite3_file* memory, sqlite3_int64* size) {
    *size = handle_of(memory).file->content.size();
    // So does SQLite's own file system of Unix: a file of one byte is an empty database.
    if (*size == 1) *size = 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int operation, void* argument) {
    if (operation != SQLITE_FCNTL_MMAP_SIZE) return SQLITE_NOTFOUND;
    // The pragma tells of memory that is mapped besides the file. Here the file itself is memory:
    // there is none.
    *static_cast<sqlite3_int64*>(argument) = 0;
    return SQLITE_OK;
}

int sector_size(sqlite3_file*) {
    return 4096;
}

int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_SUBPAGE_READ;
}

int map_shared_memory(sqlite3_file* memory, int index, int size, int extend,
                      void volatile** region) {
    Handle& handle = handle_of(memory);
    File& file = *handle.file;
    if (!std::exchange(handle.uses_shared_memory, true)) ++file.shared_memory_users;
    const auto place = static_cast<std::size_t>(index);
    *region = nullptr;
    if (place >= file.shared_memory.size()) {
        if (extend == 0) return SQLITE_OK;
        while (file.shared_memory.size() <= place) {
            std::unique_ptr<std::byte[]> bytes(new (std::nothrow)
                                                   std::byte[static_cast<std::size_t>(size)]());
            if (!bytes) return SQLITE_IOERR_NOMEM;
            file.shared_memory.push_back(std::move(bytes));
        }
    }
    *region = file.shared_memory[place].get();
    return SQLITE_OK;
}

/// Takes or gives back the locks [first, first + count) of the shared memory, all or none.
int lock_shared_memory(sqlite3_file* memory, int first, int count, int flags) {
    Handle& handle = handle_of(memory);
    auto& locks = handle.file->shared_memory_locks;
    const auto begin = static_cast<std::size_t>(first);
    const auto end = begin + static_cast<std::size_t>(count);
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    unsigned& held = exclusive ? handle.exclusive_locks : handle.shared_locks;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        for (std::size_t i = begin; i < end; ++i) {
            if ((held & (1U << i)) == 0) continue;
            held &= ~(1U << i);
            locks[i] = exclusive ? 0 : locks[i] - 1;
        }
        return SQLITE_OK;
    }
    for (std::size_t i = begin; i < end; ++i) {
        if ((held & (1U << i)) != 0) continue;
        if (locks[i] < 0 || (exclusive && locks[i] > 0)) return SQLITE_BUSY;
    }
    for (std::size_t i = begin; i < end; ++i) {
        if ((held & (1U << i)) != 0) continue;
        held |= 1U << i;
        locks[i] = exclusive ? -1 : locks[i] + 1;
    }
    return SQLITE_OK;
}

void order_shared_memory(sqlite3_file*) {
    // There is one thread.
}

/// Gives SQLite a page where it lies, so that it need not keep a copy.
int fetch(sqlite3_file* memory, sqlite3_int64 offset, int count, void** page) {
    *page = handle_of(memory).file->content.view(static_cast<std::size_t>(count), offset);
    return SQLITE_OK;
}

int give_back(sqlite3_file*, sqlite3_int64, void*) {
    return SQLITE_OK;
}

const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion = 3;
        made.xClose = close;
        made.xRead = read;
        made.xWrite = write;
        made.xTruncate = truncate;
        made.xSync = sync;
        made.xFileSize = file_size;
        made.xLock = lock;
        made.xUnlock = unlock;
        made.xCheckReservedLock = is_reserved;
        made.xFileControl = control;
        made.xSectorSize = sector_size;
        made.xDeviceCharacteristics = characteristics;
        made.xShmMap = map_shared_memory;
        made.xShmLock = lock_shared_memory;
        made.xShmBarrier = order_shared_memory;
        made.xShmUnmap = unmap_shared_memory;
        made.xFetch = fetch;
        made.xUnfetch = give_back;
        return made;
    }();
    return table;
}

}  // namespace

int vfs_file_size() {
    return static_cast<int>(sizeof(Handle));
}

void open_vfs_file(sqlite3_file* memory, std::shared_ptr<File> file, std::string path, int flags) {
    ++file->handles;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && ++file->connections > 1) file_system().mark_shared();
    new (memory) Handle{{&methods()}, std::move(file), std::move(path), flags};
}

}  // namespace firstboot::database
