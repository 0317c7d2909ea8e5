#!/usr/bin/env bash
# scripts/prove-bare.sh [folder]: as root, with debootstrap: makes a bare Debian 12 in the folder, puts Node and a clone
# of the last commit there, and runs what a newcomer would: npm test as a plain user, who is told the one command,
# then as root .ci/run, which does everything, and npm start.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
bare=${1:-/tmp/quipu-bare}
home=$bare/root/quipu
node_files=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")

unmount() {
  for mount in dev/shm dev/pts dev sys proc; do umount -q --lazy "$bare/$mount" || true; done
}
trap unmount EXIT

inside() {
  local user=$1
  shift
  chroot "$bare" env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME="$(user_home "$user")" LANG=C.UTF-8 \
    ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=/usr/local/ca.crt} \
    setpriv --reuid="$user" --regid="$user" --clear-groups bash -c "$*"
}

user_home() {
  if [ "$1" = root ]; then echo /root; else echo "/home/$1"; fi
}

step() {
  echo "== $1 (after $SECONDS s)"
}

step "A bare Debian 12 in $bare"
rm -rf --one-file-system "$bare"
debootstrap --variant=minbase bookworm "$bare" >"$bare.log"
mount -t proc proc "$bare/proc"
mount -t sysfs sys "$bare/sys"
mount --bind /dev "$bare/dev"
mount --bind /dev/pts "$bare/dev/pts"
mount -t tmpfs shm "$bare/dev/shm"
cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
# A certificate that this network needs holds inside, too.
if [ -n "${NODE_EXTRA_CA_CERTS:-}" ]; then cp -L "$NODE_EXTRA_CA_CERTS" "$bare/usr/local/ca.crt"; fi

step "Node $(node --version) and a clone of $(git -C "$project" rev-parse --short HEAD)"
cp -L "$(command -v node)" "$bare/usr/local/bin/node"
mkdir -p "$bare/usr/local/lib/node_modules"
cp -a "$node_files/lib/node_modules/npm" "$bare/usr/local/lib/node_modules/"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$bare/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$bare/usr/local/bin/npx"
git clone -q --no-hardlinks "$project" "$home"
useradd --root "$bare" --create-home newcomer
cp -a "$home" "$bare/home/newcomer/quipu"
chown -R --reference="$bare/home/newcomer" "$bare/home/newcomer/quipu"

step "npm ci && npm test as a plain user"
if inside newcomer "cd ~/quipu && npm ci && npm test"; then
  echo "It passed without the system packages?"
  exit 1
fi

step ".ci/run as root"
inside root "cd ~/quipu && .ci/run" && tests=0 || tests=$?

step "npm start as root, on a screen of its own, open for 15 s"
inside root "cd ~/quipu && timeout 15 xvfb-run -a npm start" && code=0 || code=$?
step "Done: .ci/run ended with $tests, npm start with $code (124 when its time was up)"
[ "$tests" = 0 ] && [ "$code" = 124 ]
