// A worker's timer is not slowed down while its tab is hidden: presence and lease clocks must go on.
setInterval(() => postMessage(0), 1000)
