#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Takes from this process, for good, everything but its own memory, reading descriptor 0 and writing 1 and 2. What is
   open besides them is closed. `memory`: bytes it may take above what it has; `seconds`: of a processor's time.
   NULL when it holds, or else the name of what this system refused: then nothing may be read. */
const char *confine(uint64_t memory, unsigned int seconds);

/* Tries what a confined process may not do: 0 when it could, or else the errno. -1 for a name that nobody knows. */
int confine_attempt(const char *name);

/* An unnamed file in memory, read from its beginning by whoever gets its descriptor; -1 with errno when there is none. */
int confine_memory_file(const void *bytes, size_t length);

/* Starts a program with three descriptors (`input`, a pipe, and nowhere), without environment and in the root folder,
   with no signal ignored or blocked. 0, or an errno. `output` is the pipe's end to read from, the caller's to close. */
int confine_start(const char *program, char *const arguments[], int input, pid_t *process, int *output);
