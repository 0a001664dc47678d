//go:build !js

package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"claimlight/web/host"
)

// memory is what a process holds, in bytes.
func memory(pid int) (float64, error) {
	text, err := os.ReadFile(filepath.Join("/proc", fmt.Sprint(pid), "status"))
	if err != nil {
		return 0, err
	}
	var kilobytes float64
	found := regexp.MustCompile(`VmRSS:\s+([0-9]+) kB`).FindStringSubmatch(string(text))
	if found == nil {
		return 0, fmt.Errorf("no VmRSS in /proc: %s", text)
	}
	_, err = fmt.Sscan(found[1], &kilobytes)
	return kilobytes * 1024, err
}

const (
	slow     = 1000        // clients that ask for a large file and read none of it
	smallest = 4 << 10     // what the system takes for them, in bytes
	settled  = time.Second // after which they have been answered as far as can be
	quick    = 200         // requests of a client that reads
)

// slowClients tells how long a page takes, alone and beside the slow clients.
func slowClients(address, path string) (said, error) {
	alone, err := pages(address)
	if err != nil {
		return said{}, err
	}
	var open []net.Conn
	defer func() {
		for _, conn := range open {
			conn.Close()
		}
	}()
	for range slow {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			return said{}, fmt.Errorf("slow client %d: %w", len(open)+1, err)
		}
		open = append(open, conn)
		_ = conn.(*net.TCPConn).SetReadBuffer(smallest)
		if _, err := fmt.Fprintf(conn, "GET /%s HTTP/1.1\r\nHost: a\r\n\r\n", path); err != nil {
			return said{}, err
		}
	}
	time.Sleep(settled)
	beside, err := pages(address)
	if err != nil {
		return said{}, err
	}
	return said{
		fmt.Sprintf("a page, median and worst of %d, alone / beside %d clients that do not read", quick, len(open)),
		fmt.Sprintf("%v and %v / %v and %v", middle(alone), worst(alone), middle(beside), worst(beside)),
	}, nil
}

// pages asks for the home page again and again.
func pages(address string) ([]time.Duration, error) {
	client := http.Client{Timeout: 10 * time.Second}
	times := make([]time.Duration, quick)
	for i := range times {
		began := time.Now()
		answer, err := client.Get("http://" + address + "/")
		if err != nil {
			return nil, err
		}
		_, err = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("the page: %s %w", answer.Status, err)
		}
		times[i] = time.Since(began)
	}
	slices.Sort(times)
	return times, nil
}

func middle(sorted []time.Duration) time.Duration {
	return sorted[len(sorted)/2].Round(time.Microsecond)
}

func worst(sorted []time.Duration) time.Duration {
	return sorted[len(sorted)-1].Round(time.Microsecond)
}

// soaked tells the memory of our server through parts of a soak.
func soaked(own *host.Host, files []file) (said, error) {
	const parts = 4
	var after []string
	for range parts {
		for _, f := range files {
			if _, err := ask(own.Address, f.path, max(*soak/parts/time.Duration(len(files)), time.Second)); err != nil {
				return said{}, err
			}
		}
		bytes, err := memory(own.Pid())
		if err != nil {
			return said{}, err
		}
		after = append(after, fmt.Sprintf("%.0f", bytes/1e6))
	}
	return said{fmt.Sprintf("memory of claimlight after each quarter of a soak of %v", *soak), strings.Join(after, ", ") + " MB"}, nil
}
