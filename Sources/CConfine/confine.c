#define _GNU_SOURCE
#include "CConfine.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* What bytes are turned into bytes with: memory, threads of the own process, and its end. No argument that matters. */
static const int plain[] = {
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(close),
    SCMP_SYS(futex), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(restart_syscall), SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(exit), SCMP_SYS(exit_group),
};

static int allow(scmp_filter_ctx filter, int call, struct scmp_arg_cmp first, struct scmp_arg_cmp second)
{
    struct scmp_arg_cmp both[] = { first, second };
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 2, both);
}

/* An allow list: every other call fails as if it were forbidden, so a library that can do without goes on. */
static const char *filter_calls(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return "seccomp";
    int failed = 0;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, plain[i], 0);
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, SCMP_A0(SCMP_CMP_EQ, 0));
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, 1));
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, 2));
    /* Memory that is nobody's file, and none that could be run. */
    failed |= allow(filter, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
        SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS));
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    /* A thread is no process; clone3, whose flags a filter cannot see, is not there, so that clone is asked. */
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
        SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM));
    failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    /* abort() sends itself a signal. */
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
        SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
    failed |= seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    failed = failed || seccomp_load(filter);
    seccomp_release(filter);
    return failed ? "seccomp" : NULL;
}

/* Of the address space, as /proc/self/statm says it in pages. */
static uint64_t taken(void)
{
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (!file) return 0;
    if (fscanf(file, "%lu", &pages) != 1) pages = 0;
    fclose(file);
    return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static int limit_between(__rlimit_resource_t what, rlim_t soft, rlim_t hard)
{
    struct rlimit both = { soft, hard };
    return setrlimit(what, &both);
}

static int limit(__rlimit_resource_t what, rlim_t value)
{
    return limit_between(what, value, value);
}

const char *confine(uint64_t memory, unsigned int seconds)
{
    uint64_t base = taken();
    if (!base || !memory || !seconds) return "memory";
    if (close_range(3, ~0U, 0)) return "close_range";
    if (limit(RLIMIT_CORE, 0) || limit(RLIMIT_FSIZE, 0) || limit(RLIMIT_NOFILE, 3) || limit(RLIMIT_MSGQUEUE, 0)
        || limit(RLIMIT_MEMLOCK, 0) || limit(RLIMIT_AS, base + memory)
        || limit_between(RLIMIT_CPU, seconds, seconds + 1))
        return "rlimit";
    if (prctl(PR_SET_DUMPABLE, 0)) return "prctl";
    const char *problem = filter_calls();
    if (problem) return problem;
    /* A filter that was taken and does not hold is worse than none. */
    return access("/", F_OK) == 0 ? "seccomp" : NULL;
}
