#include "CTypeface.h"

#include <sys/mman.h>
#include <unistd.h>

extern "C" int typeface_file(const uint8_t *bytes, size_t length) {
    const int file = memfd_create("typeface", MFD_CLOEXEC);
    if (file < 0) return -1;
    for (size_t done = 0; done < length;) {
        const ssize_t step = write(file, bytes + done, length - done);
        if (step <= 0) {
            close(file);
            return -1;
        }
        done += size_t(step);
    }
    return file;
}
