#pragma once
#include <stddef.h>
/* Files that travel inside the binary. Each is a pair of symbols made by assets.S. */
