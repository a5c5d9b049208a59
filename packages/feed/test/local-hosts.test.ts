import { describe, expect, it } from 'vitest';
import { isLocalHost, safeUrl } from '../src/index.js';

const local = [
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://intranet/',
  'http://intranet:8080/x',
  'http://printer.local/',
  'http://files.internal./',
  'http://nas.home.arpa/',
  'http://localhost.localdomain/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0177.0.0.1/',
  'http://0x7f.0.0.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://127.0.0.1./',
  'http://１２７。０。０。１/',
  'http://0.0.0.0/',
  'http://0/',
  'http://10.0.0.1/',
  'http://012.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://192.168.257/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://100.127.255.255/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::ffff:6440:1]/',
  'http://[::ffff:0:7f00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::1]/',
  'http://[2002:c0a8:101::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://[fe80::1%25eth0]/',
  'http://[fe80::1%eth0]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[1::]/',
];

const atTheEdge = [
  'http://9.255.255.255/',
  'http://11.0.0.0/',
  'http://100.63.255.255/',
  'http://100.128.0.0/',
  'http://126.255.255.255/',
  'http://128.0.0.1/',
  'http://169.253.255.255/',
  'http://169.255.0.0/',
  'http://172.15.255.255/',
  'http://172.32.0.0/',
  'http://192.167.255.255/',
  'http://192.169.0.0/',
  'http://223.255.255.255/',
  'http://[::ffff:808:808]/',
  'http://[64:ff9b::808:808]/',
  'http://[2002:808:808::]/',
  'http://[2000::]/',
  'http://[3fff:ffff::]/',
  'http://local.example/',
  'http://localhost.example/',
  'http://internal.example/',
];

describe('a host of this machine or its network', () => {
  it.each(local)('%s is no public link, though the page may name it', (address) => {
    expect(safeUrl(address)).toBeUndefined();
    if (URL.canParse(address)) expect(isLocalHost(new URL(address).hostname)).toBe(true);
  });

  it.each(atTheEdge)('%s lies just beside and is public', (address) => {
    expect(safeUrl(address)).toBe(address);
    expect(isLocalHost(new URL(address).hostname)).toBe(false);
  });
});
