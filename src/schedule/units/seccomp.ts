/**
 * A seccomp profile (https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp) that forbids a
 * container without capabilities what the profiles of Docker and containerd forbid it, save that it may make
 * namespaces and change its root within them, of which Chromium makes its sandbox.
 */
export const chromiumProfile = {
  defaultAction: "SCMP_ACT_ALLOW",
  architectures: ["SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32", "SCMP_ARCH_AARCH64", "SCMP_ARCH_ARM"],
  syscalls: [
    {
      action: "SCMP_ACT_ERRNO",
      errnoRet: 1,
      names: [
        // File systems: what a namespace of users would else let anybody try.
        ...["mount", "mount_setattr", "move_mount", "open_tree", "pivot_root", "umount", "umount2"],
        ...["fsconfig", "fsmount", "fsopen", "fspick", "quotactl", "quotactl_fd", "swapoff", "swapon"],
        ...["name_to_handle_at", "open_by_handle_at", "setns"],
        // The kernel and the machine.
        ...[
          "acct",
          "bpf",
          "create_module",
          "delete_module",
          "finit_module",
          "get_kernel_syms",
          "init_module",
        ],
        ...[
          "ioperm",
          "iopl",
          "kexec_file_load",
          "kexec_load",
          "lookup_dcookie",
          "nfsservctl",
          "perf_event_open",
        ],
        ...[
          "query_module",
          "reboot",
          "sysfs",
          "_sysctl",
          "syslog",
          "uselib",
          "ustat",
          "vhangup",
          "vm86",
          "vm86old",
        ],
        ...["clock_adjtime", "clock_settime", "settimeofday", "stime", "sethostname", "setdomainname"],
        // Others' memory and keys.
        ...["add_key", "keyctl", "request_key", "get_mempolicy", "mbind", "migrate_pages", "move_pages"],
        ...["set_mempolicy", "process_vm_readv", "process_vm_writev", "kcmp", "userfaultfd"],
        ...["io_uring_enter", "io_uring_register", "io_uring_setup"],
      ],
    },
  ],
} as const;
